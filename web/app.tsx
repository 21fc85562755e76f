import { useState } from 'preact/hooks'
import { useCell } from './browser/cell.ts'
import { useKeys } from './browser/keys.ts'
import { hashOf, type Route, route } from './browser/route.ts'
import { DrillPage } from './drill/drill-page.tsx'
import { HistoryPage } from './history/history-page.tsx'
import { DecksPage } from './home/decks-page.tsx'
import { HelpDialog } from './shell/help-dialog.tsx'
import { LaterPage } from './shell/later-page.tsx'
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
    case 'data':
      return <LaterPage load={loadDataPage} />
    case 'link':
      return <LaterPage load={() => loadLinkPage(shown.code)} />
    case 'drill':
      return <DrillPage deckId={shown.deckId} />
  }
}

async function loadDataPage() {
  const { DataPage } = await import('./data/data-page.tsx')
  return DataPage
}

async function loadLinkPage(code: string) {
  const { LinkPage } = await import('./link/link-page.tsx')
  return () => <LinkPage code={code} />
}
