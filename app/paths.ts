/** A function for each link; no address is written by hand anywhere else. */
export const paths = {
  home: () => '/',
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signOut: () => '/sign-out',
};
