use kernel::{Day, Id, Ts};
use store::StoreError;

use crate::letters::{self, Letter};

/// Whole and broken seconds, before and after 1970 and 2000: as text they would sort otherwise.
const TIMES: [i64; 7] = [
    1_800_000_005_678_901,
    1_800_000_005_000_000,
    1_800_000_005_678_900,
    946_684_799_999_999,
    946_684_800_000_000,
    -1,
    0,
];

#[tokio::test]
async fn times_days_and_ids_come_back_and_sort_alike() {
    let mut answers = Vec::new();
    for (_database, store) in letters::both().await {
        store
            .run_tx("fill", (), |tx, ()| {
                Box::pin(async move {
                    for (number, at) in (0_u8..).zip(TIMES) {
                        let (id, day) = (Id([number; 16]), Day(i32::from(number) * -100));
                        letters::insert_dated(tx, id, &at.to_string(), Some(day), Some(Ts(at)))
                            .await?;
                    }
                    letters::insert_dated(tx, Id([99; 16]), "undated", None, None).await
                })
            })
            .await
            .unwrap();
        let (sorted, before, undated) = store
            .read("sorted", (), |tx, ()| {
                Box::pin(async move {
                    let before = letters::before(tx, Ts(1_800_000_005_678_900)).await?;
                    let undated = letters::undated(tx).await?;
                    Ok::<_, StoreError>((letters::by_time(tx).await?, before, undated))
                })
            })
            .await
            .unwrap();
        assert_eq!(before, 5);
        assert_eq!(undated, Some(Letter { id: Id([99; 16]), day: None, at: None }));
        answers.push(sorted);
    }
    let mut expected: Vec<_> = (0_u8..)
        .zip(TIMES)
        .map(|(number, at)| Letter {
            id: Id([number; 16]),
            day: Some(Day(i32::from(number) * -100)),
            at: Some(Ts(at)),
        })
        .collect();
    expected.sort_by_key(|letter| letter.at);
    assert_eq!(answers, [expected.as_slice(), expected.as_slice()]);
}
