import { useCell } from '../browser/cell.ts'
import { notice } from '../browser/notice.ts'

/** What the learner should know, until it is closed. */
export function NoticeBar() {
  const text = useCell(notice)
  return (
    <div class="notice-place" role="status">
      {text !== '' && (
        <p class="notice">
          <span>{text}</span>
          <button type="button" onClick={() => notice.write('')}>
            Close
          </button>
        </p>
      )}
    </div>
  )
}
