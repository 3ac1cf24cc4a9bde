//! Somebody who calls, and then comes to the site with the receipt that was read to them.

use content::{Form, Pack};
use desk_assistance::{Told, Way};
use kernel::{Id, Lang, Random, SystemRandom};
use seal::message::Message;
use seal::post::RenewalSubmission;
use seal::renewal::Renewal;
use seal::{Digest, MasterKey, SenderKeys};

use crate::house::{House, amal, message};

/// Somebody who called, and whose case's thread is open at the front.
pub(crate) struct Called {
    pub id: Id,
    pub case: Digest,
    /// Of the receipt that was read to them.
    pub old: SenderKeys,
    /// Of the one they make.
    pub new: SenderKeys,
}

impl Called {
    pub(crate) async fn at(house: &House) -> Self {
        let random: &dyn Random = &SystemRandom;
        let form = Form::load(&Pack::embedded().unwrap(), "report").unwrap();
        let answers = Message::from_json(&message("un appel")).unwrap().answers;
        let (page, way) = (Id::random(random), Way::Call);
        let told = Told { page, way, lang: Lang::Fr, answers };
        let entered = house.office.cases().enter(&amal(), &form, told).await.unwrap();
        house.office.round().await.unwrap();
        let case = house.office.cases().all_cases().await.unwrap()[0];
        let old = SenderKeys::from_master(&entered.receipt.master(house.site));
        let new = SenderKeys::from_master(&MasterKey::random(&mut random.rng()));
        Self { id: entered.id, case, old, new }
    }

    /// First use of the receipt that was read to them.
    pub(crate) async fn renew(&self, house: &House) {
        let random: &dyn Random = &SystemRandom;
        let thread = house.sender().thread(&self.old).await.unwrap().unwrap();
        let (key, _) = thread.open(&self.old).unwrap();
        let (old, new) = (&self.old, &self.new);
        let renewal = Renewal::seal(self.case, &key, old, new, &mut random.rng()).unwrap();
        let front = &house.front.assistance;
        let stamp = front.challenge(None).stamp().unwrap();
        front.renew(RenewalSubmission { renewal, stamp }).await.unwrap();
    }
}
