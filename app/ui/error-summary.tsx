import { Icon } from './icon.tsx';

export interface FieldMistake {
  /** The id of the control, or of the fieldset, to go to. */
  id: string;
  message: string;
}

/**
 * What did not pass, above the form: it takes the focus when the page comes back, and each line
 * leads to its field. Without mistakes there is nothing.
 */
export function ErrorSummary(props: { title: string; mistakes: readonly FieldMistake[] }) {
  if (props.mistakes.length === 0) return null;
  return (
    <div className="ban x" role="alert" tabIndex={-1} id="error-summary" data-focus="">
      <Icon name="circle-alert" />
      <div>
        <h2>{props.title}</h2>
        <ul>
          {props.mistakes.map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
