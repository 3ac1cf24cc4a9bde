use std::time::Duration;

use seal::Digest;

use crate::service::Cases;

/// When a change is looked at whose request went away before its end.
const LATER: Duration = Duration::from_secs(1);

impl Cases {
    /// Begins a change of a case, after which its line in the lists is read again.
    pub(super) fn changing(&self, case: Digest) -> Changing {
        Changing { cases: self.clone(), case: Some(case) }
    }
}

/// A change of a case under way.
pub(super) struct Changing {
    cases: Cases,
    case: Option<Digest>,
}

impl Changing {
    /// The change is stored: the next list shows it.
    pub(super) async fn done(mut self) {
        if let Some(case) = self.case.take() {
            self.cases.refresh(case).await;
        }
    }
}

impl Drop for Changing {
    /// It failed, or whoever asked went away: the database may still store it.
    fn drop(&mut self) {
        let Some(case) = self.case.take() else { return };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        let cases = self.cases.clone();
        runtime.spawn(async move {
            tokio::time::sleep(LATER).await;
            cases.refresh(case).await;
        });
    }
}
