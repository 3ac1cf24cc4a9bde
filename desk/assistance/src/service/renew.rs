use kernel::Day;
use seal::letter::Header;
use seal::renewal::Renewal;
use seal::sign::VerifyKey;
use seal::{DecodeError, Digest, Wire};
use store::{StoreError, Tx};

use crate::service::Cases;
use crate::service::collect::{CollectError, Collected};
use crate::store::{self as queries, CaseRow};

impl Cases {
    /// Takes up that a sender has replaced the receipt that the team dictated.
    pub(super) async fn collect_renewal(
        &self,
        bytes: &[u8],
        day: Day,
    ) -> Result<Collected, CollectError> {
        let Ok(renewal) = Renewal::from_bytes(bytes) else { return Ok(Collected::Done) };
        let context = (renewal, bytes.to_vec(), day);
        let take = self.0.store.run_tx("collect_renewal", context, |tx, (renewal, bytes, day)| {
            Box::pin(take_up(tx, renewal, bytes, *day))
        });
        Ok(take.await?)
    }
}

async fn take_up(
    tx: &mut Tx<'_>,
    renewal: &Renewal,
    bytes: &[u8],
    day: Day,
) -> Result<Collected, StoreError> {
    let Some(case) = queries::case(tx, renewal.case).await? else {
        let never = queries::is_erased(tx, renewal.case).await?
            || queries::is_refused(tx, renewal.case).await?;
        return Ok(if never { Collected::Done } else { Collected::Wait });
    };
    let own = Header::from_bytes(&case.header).is_ok_and(|header| renewal.check(&header).is_ok());
    let first = case.renewal.as_deref().is_none_or(|known| known == bytes);
    if own && first {
        let wrap = renewal.sender_wrap.to_bytes();
        queries::set_renewal(tx, renewal.case, bytes, &wrap).await?;
    } else {
        let name = Digest::of_bytes(bytes);
        queries::insert_refused(tx, name, day, "renewal", bytes).await?;
    }
    Ok(Collected::Done)
}

/// The renewal of a case's receipt, if there is one.
pub(super) fn renewal_of(case: &CaseRow) -> Result<Option<Renewal>, DecodeError> {
    case.renewal.as_deref().map(Renewal::from_bytes).transpose()
}

/// Who signs for the sender of a case now. None while a dictated receipt is not replaced: its
/// sender writes only afterwards.
pub(super) fn sender_of(case: &CaseRow) -> Result<Option<VerifyKey>, DecodeError> {
    let header = Header::from_bytes(&case.header)?;
    Ok(match renewal_of(case)? {
        Some(renewal) => Some(renewal.signer),
        None if header.core.path == seal::letter::Path::Dictated => None,
        None => Some(header.core.signer),
    })
}
