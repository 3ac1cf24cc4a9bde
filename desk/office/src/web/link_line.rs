//! How the link with the public site does, in words.

use content::Phrases;
use desk_frame::{LinkLine, ago, lasting, minutes};
use kernel::Ts;

use crate::{LinkFault, LinkStatus};

/// The lines of the sidebar.
pub(super) fn said(status: &LinkStatus, now: Ts, t: Phrases<'_>) -> LinkLine {
    let waiting = (status.waiting > 0)
        .then(|| t.with("desk-link-waiting", "count", status.waiting).into_owned());
    let Some(since) = status.failing_since else {
        let said = match status.last_success {
            Some(last) => t.with("desk-link-last", "ago", ago(minutes(last, now), t)),
            None => t.get("desk-link-never"),
        };
        return LinkLine { said: said.into_owned(), advice: None, waiting };
    };
    let advice = match status.fault {
        Some(LinkFault::Unreachable) => "desk-link-unreachable",
        Some(LinkFault::Refused) => "desk-link-refused",
        Some(LinkFault::Clock) => "desk-link-clock",
        Some(LinkFault::Other) | None => "desk-link-other",
    };
    let for_so_long = t.with("desk-link-failing", "since", lasting(minutes(since, now), t));
    let last = status
        .last_success
        .map(|last| format!(" {}", t.with("desk-link-last", "ago", ago(minutes(last, now), t))));
    LinkLine {
        said: format!("{for_so_long}{}", last.unwrap_or_default()),
        advice: Some(t.get(advice).into_owned()),
        waiting,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use content::Pack;
    use kernel::Lang;

    use super::*;

    fn plain(text: &str) -> String {
        text.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn says_when_and_what_to_do() {
        let pack = Pack::embedded().unwrap();
        let now = Ts(1_795_000_000_000_000);
        let before = |minutes: u64| now.minus(Duration::from_secs(60 * minutes));
        let said = |status: &LinkStatus, lang| {
            let line = said(status, now, pack.words.in_lang(lang));
            (plain(&line.said), line.advice, line.waiting.map(|waiting| plain(&waiting)))
        };
        let mut status = LinkStatus { last_success: Some(before(2)), ..LinkStatus::default() };
        assert_eq!(said(&status, Lang::En), ("Last collected 2 minutes ago.".into(), None, None));
        assert_eq!(said(&status, Lang::Fr).0, "Dernière relève il y a 2 minutes.");
        assert_eq!(said(&status, Lang::Ar).0, "آخر جلب للرسائل: قبل دقيقتين.");
        status.last_success = Some(now.plus(Duration::from_secs(90)));
        assert_eq!(said(&status, Lang::En).0, "Last collected just now.");

        status.last_success = Some(before(26 * 60));
        status.failing_since = Some(before(61));
        status.fault = Some(LinkFault::Unreachable);
        status.waiting = 1;
        let (line, advice, waiting) = said(&status, Lang::En);
        assert!(line.contains("for one hour. Last collected one day ago."), "{line}");
        assert!(advice.unwrap().starts_with("It cannot be reached."));
        assert_eq!(waiting.unwrap(), "One thing waits to be sent.");
    }
}
