import { useState } from 'preact/hooks'
import { useCell } from './browser/cell.ts'
import { useKeys } from './browser/keys.ts'
import { hashOf, type Route, route } from './browser/route.ts'
import { DrillPage } from './drill/drill-page.tsx'
import { HistoryPage } from './history/history-page.tsx'
import { DecksPage } from './home/decks-page.tsx'
import { LinkPage } from './link/link-page.tsx'
import { HelpDialog } from './shell/help-dialog.tsx'
import { Mishap } from './shell/mishap.tsx'
import { NoticeBar } from './shell/notice-bar.tsx'
import { TopBar } from './shell/top-bar.tsx'

/** The page: what its address says, under the bar that is always there. */
export function App() {
  const shown = useCell(route)
  const [isHelpOpen, openHelp] = useState(false)
  useKeys(new Map([['?', () => openHelp(true)]]))
  return (
    <>
      <TopBar route={shown} help={() => openHelp(true)} />
      <NoticeBar />
      <Mishap key={hashOf(shown)}>
        <Page shown={shown} />
      </Mishap>
      <HelpDialog isOpen={isHelpOpen} close={() => openHelp(false)} />
    </>
  )
}

function Page({ shown }: { readonly shown: Route }) {
  switch (shown.kind) {
    case 'decks':
      return <DecksPage />
    case 'history':
      return <HistoryPage />
    case 'link':
      return <LinkPage code={shown.code} />
    case 'drill':
      return <DrillPage deckId={shown.deckId} />
  }
}
