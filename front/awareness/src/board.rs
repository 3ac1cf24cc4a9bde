//! What the desk has published of this pillar: alerts, known scams, lists of the checker.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use content::{ALERTS, CHECK_LISTS, JudgeError, Pack, judge_with};
use documents::{ALERT, Alert, CAMPAIGN, CHECK_LIST, Campaign, Published};
use kernel::{Day, Ts};
use verdict::Judge;

/// The kind of publication that carries a form.
pub(crate) const FORM: &str = "form";

/// Everything published, read and checked.
#[derive(Debug)]
pub(crate) struct Board {
    /// Alerts, the latest first.
    pub(crate) alerts: Vec<Alert>,
    /// Known scams, by their names.
    pub(crate) campaigns: BTreeMap<String, Campaign>,
    /// Who answers "is this a scam?".
    pub(crate) judge: Arc<Judge>,
    /// The newest day on which a brand was looked up.
    pub(crate) lists_of: Option<Day>,
    /// Whether alerts can be asked for by e-mail: the desk has published the form.
    pub(crate) by_mail: bool,
    lists: BTreeMap<String, String>,
}

impl Board {
    /// Nothing is published: the pack's lists alone.
    ///
    /// # Errors
    /// The pack's lists cannot be used.
    pub(crate) fn empty(pack: &Pack) -> Result<Self, JudgeError> {
        Self::of(pack, Vec::new(), BTreeMap::new(), BTreeMap::new())
    }

    /// What stands in publications, the newest of each name. What cannot be used is left out and
    /// said in the log.
    ///
    /// # Errors
    /// The pack's own lists cannot be used.
    pub(crate) fn read(
        &self,
        pack: &Pack,
        publications: &[Published<'_>],
        (today, now): (Day, Ts),
    ) -> Result<Self, JudgeError> {
        let in_force = || publications.iter().filter(|one| one.expires >= today);
        let of = |kind: &'static str| in_force().filter(move |one| one.kind == kind);
        let alert = |one: &Published<'_>| one.document(|alert: &Alert| &alert.id);
        let mut alerts: Vec<Alert> = of(ALERT).filter_map(alert).collect();
        alerts.sort_by_key(|alert| Reverse((alert.sent, alert.id.clone())));
        let known = |one: &Published<'_>| one.document(|campaign: &Campaign| &campaign.id);
        let campaigns = of(CAMPAIGN).filter_map(known);
        let campaigns = campaigns.filter(|known| !known.withdrawn && known.expires > now);
        let campaigns = campaigns.map(|campaign| (campaign.id.clone(), campaign)).collect();
        let lists = of(CHECK_LIST).filter(|one| CHECK_LISTS.contains(&one.name));
        let lists = lists.filter_map(|one| {
            let text = std::str::from_utf8(one.body).inspect_err(
                |error| tracing::error!(one.name, %error, "a publication is left out"),
            );
            Some((one.name.to_owned(), text.ok()?.to_owned()))
        });
        let lists: BTreeMap<String, String> = lists.collect();
        let by_mail = of(FORM).any(|form| form.name == ALERTS);
        if lists == self.lists && campaigns == self.campaigns {
            // The judge stays: making one takes longer than all the rest.
            let (judge, lists_of) = (Arc::clone(&self.judge), self.lists_of);
            return Ok(Self { alerts, campaigns, judge, lists_of, by_mail, lists });
        }
        Ok(Self { by_mail, ..Self::of(pack, alerts, campaigns, lists)? })
    }

    fn of(
        pack: &Pack,
        alerts: Vec<Alert>,
        campaigns: BTreeMap<String, Campaign>,
        lists: BTreeMap<String, String>,
    ) -> Result<Self, JudgeError> {
        let judge = judge_with(pack, |name| lists.get(name).map(String::as_str));
        let judge = judge.or_else(|error| {
            // A list that was published wrongly must not silence the checker.
            tracing::error!(%error, "published lists are left out");
            content::judge(pack)
        })?;
        let known = campaigns.values().map(|campaign| verdict::Campaign {
            id: campaign.id.clone(),
            pattern: campaign.pattern.clone(),
        });
        let judge = Arc::new(judge.knowing(known.collect()));
        let days = judge.brands().iter().filter_map(|brand| brand.verified_on.parse().ok());
        Ok(Self { alerts, campaigns, lists_of: days.max(), judge, by_mail: false, lists })
    }

    /// The alert of that name.
    pub(crate) fn alert(&self, id: &str) -> Option<&Alert> {
        self.alerts.iter().find(|alert| alert.id == id)
    }
}
