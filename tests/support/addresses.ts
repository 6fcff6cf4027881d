// The addresses of suite 1: hostile ones, made of ranges × spellings and written by hand, and good ones.

/** Addresses inside every block of IPv4 that is not public: its first, one within, its last. */
// prettier-ignore
const privateIpv4 = [
  '0.0.0.0', '0.1.2.3', '0.255.255.255', '10.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.0',
  '100.100.100.200', '100.127.255.255', '127.0.0.0', '127.0.0.1', '127.255.255.254', '127.255.255.255',
  '169.254.0.0', '169.254.169.254', '169.254.170.2', '169.254.255.255', '172.16.0.0', '172.17.0.1',
  '172.31.255.255', '192.0.0.0', '192.0.0.192', '192.0.0.255', '192.0.2.0', '192.0.2.255', '192.31.196.1',
  '192.52.193.1', '192.88.99.1', '192.175.48.1', '192.168.0.0', '192.168.1.1', '192.168.255.255',
  '198.18.0.0', '198.19.255.255', '198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.255', '240.0.0.1',
  '255.255.255.254', '255.255.255.255', '168.63.129.16',
];

type Octets = [number, number, number, number];

const octets = (ip: string) => ip.split('.').map(Number) as Octets;
const asNumber = ([a, b, c, d]: Octets) => ((a * 256 + b) * 256 + c) * 256 + d;
const hex = (n: number, length = 0) => n.toString(16).padStart(length, '0');
const fullWidth = (text: string) =>
  [...text]
    .map((c) => (/\d/.test(c) ? String.fromCodePoint(c.charCodeAt(0) + 0xfee0) : c))
    .join('');
const escaped = (text: string) => [...text].map((c) => `%${hex(c.charCodeAt(0), 2)}`).join('');

/** Every way to write an IPv4 address that a URL parser folds into it. */
const spellings: Record<string, (ip: Octets) => string> = {
  dotted: (ip) => ip.join('.'),
  decimal: (ip) => String(asNumber(ip)),
  hexadecimal: (ip) => `0x${hex(asNumber(ip), 8)}`,
  octal: (ip) => `0${asNumber(ip).toString(8)}`,
  'dotted hexadecimal': (ip) => ip.map((n) => `0x${hex(n)}`).join('.'),
  'dotted octal': (ip) => ip.map((n) => `0${n.toString(8)}`).join('.'),
  'two parts': ([a, b, c, d]) => `${a}.${(b * 256 + c) * 256 + d}`,
  'three parts': ([a, b, c, d]) => `${a}.${b}.${c * 256 + d}`,
  'trailing dot': (ip) => `${ip.join('.')}.`,
  'full-width': (ip) => fullWidth(ip.join('.')),
  'ideographic dots': (ip) => ip.join('。'),
  escaped: (ip) => escaped(ip.join('.')),
  'mapped IPv6': (ip) => `[::ffff:${ip.join('.')}]`,
  'compatible IPv6': (ip) => `[::${ip.join('.')}]`,
  'translated IPv6': (ip) => `[64:ff9b::${ip.join('.')}]`,
  'local translated IPv6': (ip) => `[64:ff9b:1::${ip.join('.')}]`,
  '6to4': ([a, b, c, d]) => `[2002:${hex(a * 256 + b)}:${hex(c * 256 + d)}::1]`,
  Teredo: ([a, b, c, d]) =>
    `[2001:0:4136:e378:8000:63bf:${hex(65535 - (a * 256 + b))}:${hex(65535 - (c * 256 + d))}]`,
  ISATAP: (ip) => `[2a00:1450::5efe:${ip.join('.')}]`,
};

// prettier-ignore
const privateIpv6 = [
  '::', '::1', '::7f00:1', '::a9fe:a9fe', '::ffff:7f00:1', '::ffff:0:127.0.0.1', '0:0:0:0:0:0:0:1',
  '4000::1', '1000::1', '5f00::1', '8000::1', 'c000::1', '100::1', '100:0:0:1::1', 'fc00::1', 'fd00::1',
  'fd00:ec2::254', 'fd20:ce::254', 'fdff:ffff::1', 'fe80::1', 'febf::1', 'fec0::1', 'ff02::1', 'ff05::2',
  'ff0e::1', '2001::1', '2001:2::1', '2001:3::1', '2001:10::1', '2001:20::1', '2001:30::1', '2001:1ff::1',
  '2001:db8::1', '2001:db8:ffff::1', '2002::1', '2002:a00:1::1', '3fff::1', '3fff:fff::1', '2620:4f:8000::1',
  '64:ff9b::1', '64:ff9b:1::1',
];

// prettier-ignore
const hostileNames = [
  'localhost', 'LOCALHOST', 'localhost.localdomain', 'a.localhost', 'localhost6', 'ip6-localhost',
  'intranet', 'db', 'printer.local', 'files.lan', 'wiki.corp', 'router.home', 'nas.home.arpa',
  'mail.intranet', 'service.internal', 'metadata.google.internal', 'metadata', 'metadata.goog',
  'instance-data', 'instance-data.ec2.internal', 'metadata.azure.internal', 'metadata.tencentyun.com',
  'metadata.platformequinix.com', 'metadata.packet.net', 'api.metadata.cloud.ibm.com', 'rancher-metadata',
  'kubernetes.default.svc', 'kubernetes.default.svc.cluster.local', 'example.com', 'www.example.com',
  'example.net', 'example.org', 'yuzhny-dvor.example.org', 'news.example', 'a.test', 'a.invalid', 'a.onion',
  'abcdefghij234567.onion', 'a.alt', '1.0.0.127.in-addr.arpa', 'a.ip6.arpa', 'nip.io', '127.0.0.1.nip.io',
  'app.10.0.0.1.nip.io', '7f000001.nip.io', '8.8.8.8.nip.io', 'sslip.io', '127-0-0-1.sslip.io',
  '--1.sslip.io', 'www.sslip.io', 'xip.io', '127.0.0.1.xip.io', '10.0.0.1.xip.name', 'localtest.me',
  'a.localtest.me', 'lvh.me', 'a.b.lvh.me', 'vcap.me', 'www.vcap.me', 'lacolhost.com', '1u.ms',
  'make-127-0-0-1-rr.1u.ms', 'make-1.2.3.4-rebind-169.254-169.254-rr.1u.ms', 'rbndr.us',
  '7f000001.c0a80001.rbndr.us', 'localho.st', 'local.gd', 'a.traefik.me', '10-0-0-1.a.plex.direct',
  '127.0.0.1.attacker.com', '10-0-0-1.attacker.kz', 'x.192.168.0.1.attacker.net',
  'a-169-254-169-254.attacker.com', 'attacker.nosuchtld', 'news.kazakhstan-portal', 'a.b.c.zzz', 'gov.kz.',
  'www.gov.kz.', 'com.', 'kz', 'com', 'a..kz', '.gov.kz', 'gov.kz..', `${'a'.repeat(64)}.kz`,
  `${'a.'.repeat(130)}kz`, 'a!b.kz', 'a$b.kz', "a'b.kz", 'a,b.kz', 'a;b.kz', 'a(b).kz', 'a*b.kz',
  'lOcAlHoSt', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'localhost', '①②⑦.0.0.1', '127。0。0。1', 'ⅼocalhost', 'ⓔxample.ⓒom', 'ｇｏｖ.kz',
  'gov。kz', '%6c%6f%63%61%6c%68%6f%73%74', 'www%2egov.kz', 'gov.kz%00.attacker.com', 'gov.kz%2f@127.0.0.1',
  '127.0.0.1%23.gov.kz',
];

// prettier-ignore
const byHand = [
  '', ' ', 'gov.kz', 'www.gov.kz/news', '//www.gov.kz/', '/etc/passwd', '://gov.kz', 'http', 'http:',
  'http://', 'https://', 'http:///', 'http:www.gov.kz', 'http:/www.gov.kz', 'http:///www.gov.kz/',
  'http:////www.gov.kz/', 'https:?gov.kz', 'http://?q', 'http://#f', 'http://:80/', 'http://[', 'http://[]/',
  'http://[::1', 'http://]/', 'http://[fe80::1%25eth0]/', 'http://[fe80::1%eth0]/',
  'http://[::ffff:127.0.0.1%25lo]/', 'http://[v1.fe80]/', 'http://[127.0.0.1]/',
  'http://[1:2:3:4:5:6:7:8:9]/', 'http://1.2.3.4.5/', 'http://256.1.1.1/', 'http://1.1.1.256/',
  'http://0xfffffffff/', 'http://4294967296/', 'http://08.8.8.8/', 'http://1.2.3.09/',
  'http://999999999999/', 'http://a.0x7f/', 'http://0/', 'http://0x/', 'http://00/', 'http://127.1/',
  'http://127.0.1/', 'http://0x7f.1/', 'http://0177.1/', 'http://0x7f000001/', 'http://017700000001/',
  'http://2130706433/', 'http://127.0.0.1.:80/',
  // Schemes.
  'file:///etc/passwd', 'FILE:///etc/passwd', 'file://www.gov.kz/', 'ftp://www.gov.kz/',
  'gopher://www.gov.kz:70/_', 'dict://www.gov.kz:11211/stats', 'ldap://www.gov.kz/', 'tftp://www.gov.kz/',
  'sftp://www.gov.kz/', 'ssh://www.gov.kz/', 'telnet://www.gov.kz/', 'ws://www.gov.kz/', 'wss://www.gov.kz/',
  'data:text/html,hello', 'javascript:alert(1)', 'vbscript:x', 'blob:https://www.gov.kz/1', 'about:blank',
  'mailto:a@gov.kz', 'jar:http://www.gov.kz!/', 'view-source:http://www.gov.kz/', 'netdoc:///etc/passwd',
  'php://filter', 'expect://id', 'unix:/run/docker.sock', 'http+unix://%2frun%2fdocker.sock/',
  'httpx://www.gov.kz/', 'httpss://www.gov.kz/', 'url:http://www.gov.kz/', 'feed:http://www.gov.kz/',
  'intent://www.gov.kz/',
  // Credentials.
  'http://user@www.gov.kz/', 'http://user:pass@www.gov.kz/', 'http://@www.gov.kz/', 'http://:@www.gov.kz/',
  'http://:p@www.gov.kz/', 'http://www.gov.kz@127.0.0.1/', 'http://www.gov.kz:80@127.0.0.1/',
  'http://127.0.0.1@www.gov.kz/', 'http://a@b@www.gov.kz/', 'http://www.gov.kz%40127.0.0.1/',
  'http://www.gov.kz&@127.0.0.1#@www.gov.kz/', 'https://token@api.github.com/',
  'http://1.1.1.1@2.2.2.2@3.3.3.3/',
  // Ports.
  ...[ 0, 1, 21, 22, 23, 25, 53, 81, 110, 111, 139, 143, 389, 443, 445, 587, 631, 873, 993, 1080, 1433,
  1521, 2049, 2375, 2379, 3000, 3306, 3389, 4001, 5000, 5432, 5601, 5984, 6379, 6443, 8000, 8008,
  8080, 8081, 8086, 8443, 8500, 8888, 9000, 9090, 9200, 10250, 11211, 15672, 27017, 50070, 65535,
  ].map((port) => `http://www.gov.kz:${port}/`), 'https://www.gov.kz:80/', 'https://www.gov.kz:8443/',
  'http://www.gov.kz:/', 'http://www.gov.kz:65536/', 'http://www.gov.kz:-1/', 'http://www.gov.kz:80a/',
  'http://www.gov.kz:80:80/', 'http://8.8.8.8:53/', 'http://[2001:4860:4860::8888]:53/',
  // Blanks, backslashes, control and invisible characters, anywhere.
  ' http://www.gov.kz/', 'http://www.gov.kz/ ', '\thttp://www.gov.kz/', 'http://www.gov.kz/\t',
  'ht\ttp://www.gov.kz/', 'http://www.gov\t.kz/', 'http://www.gov.kz/a b', 'http://www.gov.kz/a\rb',
  'http://www.gov.kz/\r', 'http://www.gov.kz/\u0000', 'http://www.gov.kz\u0000.attacker.com/',
  'http://www.gov.kz/\u0001', 'http://www.gov.kz/\u001f', 'http://www.gov.kz/\u007f',
  'http://www.gov.kz/\u0085', 'http://www.gov.kz/\u00a0', 'http://www.gov.kz/\u00ad',
  'http://www.g\u00adov.kz/', 'http://www.gov.kz/\u034f', 'http://www.gov.kz/\u115f',
  'http://www.gov.kz/\u1160', 'http://www.gov.kz/\u1680', 'http://www.gov.kz/\u17b4',
  'http://www.gov.kz/\u180e', 'http://www.gov.kz/\u2003', 'http://www.gov\u200b.kz/',
  'http://www.gov.kz/\u200c', 'http://www.gov.kz/\u200d', 'http://www.gov.kz/\u200e',
  'http://www.gov.kz/\u200f', 'http://www.gov.kz/\u2028', 'http://www.gov.kz/\u2029',
  'http://www.gov.kz/\u202e', 'http://www.gov.kz/\u2060', 'http://www.gov.kz/\u2066',
  'http://www.gov.kz/\u2800', 'http://www.gov.kz/\u3000', 'http://www.gov.kz/\u3164',
  'http://www.gov.kz/\ufe0f', 'http://www.gov.kz/\ufeff', '\ufeffhttp://www.gov.kz/',
  'http://www.gov.kz/\uffa0', 'http://www.gov.kz/\ufffd', 'http://www.gov.kz/\uffff',
  'http://www.gov.kz/\ue000', 'http://www.gov.kz/\ud800', 'http://www.gov.kz/\udc00',
  'http://www.gov.kz/\u{e0001}', 'http://www.gov.kz/\u{e0100}', 'http://www.gov.kz/\u{1d173}',
  'http:\\\\www.gov.kz\\', 'http://www.gov.kz\\@127.0.0.1/', 'http://127.0.0.1\\@www.gov.kz/',
  'http://www.gov.kz/a\\b', 'http:/\\www.gov.kz/', 'http://www.gov.kz/?a\\b', 'http://www.gov.kz/#a\\b',
  '\\\\www.gov.kz\\share',
  // Length.
  `http://www.gov.kz/${'a'.repeat(2031)}`, `http://www.gov.kz/?${'ы'.repeat(3000)}`,
  `http://${'a'.repeat(5000)}.kz/`, `http://www.gov.kz/${'../'.repeat(800)}`,
];

/** Addresses that the policy refuses, each once. */
export const hostileAddresses: readonly string[] = [
  ...new Set([
    ...privateIpv4.flatMap((ip) =>
      Object.values(spellings).map((spell) => `http://${spell(octets(ip))}/`),
    ),
    ...privateIpv4.map((ip) => `https://${ip}/latest/meta-data/`),
    ...privateIpv6.flatMap((ip) => [`http://[${ip}]/`, `https://[${ip.toUpperCase()}]/`]),
    ...hostileNames.map((name) => `https://${name}/`),
    ...byHand,
  ]),
];

/** Addresses that the policy allows. */
export const goodAddresses: readonly string[] = [
  'https://adilet.zan.kz/rus/docs/Z070000319_',
  'http://adilet.zan.kz/kaz/docs/Z070000319_#z63',
  'https://www.gov.kz/memleket/entities/edu/press/news/details/1?lang=ru',
  'https://gov.kz/',
  'https://egov.kz/cms/ru',
  'https://kaztag.kz/ru/news/proektnyy-ofis',
  'https://tengrinews.kz/kazakhstan_news/',
  'https://www.zakon.kz/6012345-novost.html',
  'https://informburo.kz/novosti?page=2',
  'https://vlast.kz/obsshestvo/',
  'https://rus.azattyq.org/a/31234567.html',
  'https://www.azattyq.org/a/31234567.html',
  'https://ratel.kz/',
  'https://orda.kz/',
  'https://ulysmedia.kz/news/1',
  'https://egemen.kz/article/1',
  'https://24.kz/ru/',
  'https://inform.kz/ru/1',
  'HTTPS://WWW.INFORM.KZ/RU/1',
  'https://nu.edu.kz/',
  'https://lenta.ru:443/news/2026/11/24/x/',
  'http://www.mk.ru:80/',
  'https://президент.рф/',
  'https://xn--d1abbgf6aiiy.xn--p1ai/',
  'https://қазақстан.қаз/',
  'https://vlast.kz/новости/школа?тема=еда#раздел',
  'https://vlast.kz/%D1%88%D0%BA%D0%BE%D0%BB%D0%B0',
  'https://t.me/s/channel/123',
  'https://medium.com/@author/post-1',
  'https://web.archive.org/web/2026/https://www.gov.kz/',
  'https://user.github.io/',
  'https://my_site.blogspot.com/2026/11/post.html',
  'https://www.bbc.com/russian/articles/c1',
  'https://www.oecd.org/en/publications.html',
  'https://en.wikipedia.org/wiki/Gap_(disambiguation)',
  'https://www.youtube.com/watch?v=abc&t=10s',
  'https://8.8.8.8/',
  'http://1.1.1.1/',
  'http://134744072/',
  'http://[2001:4860:4860::8888]/',
  'http://[2606:4700:4700::1111]/',
  'https://[2a00:1450:4010:c0f::71]/',
  'https://a-b-c.co.uk/',
  'https://1tv.ru/',
  'https://360.ru/',
  'https://5-tv.ru/news/?a=1&b=[2]',
  'https://www.example-news.kz/',
  'https://testing.kz/',
  'https://mylocal.news/',
  'https://nip.io.kz/',
  'https://notlvh.me/',
  `https://www.gov.kz/${'a'.repeat(2029)}`,
];
