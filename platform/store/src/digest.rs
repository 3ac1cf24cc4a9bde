use seal::Digest;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

/// A [`Digest`] as a column: BLOB in SQLite, BYTEA in PostgreSQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DigestColumn(pub Digest);

impl<DB: Database> Type<DB> for DigestColumn
where
    Vec<u8>: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <Vec<u8> as Type<DB>>::type_info()
    }

    fn compatible(info: &DB::TypeInfo) -> bool {
        <Vec<u8> as Type<DB>>::compatible(info)
    }
}

impl<'q, DB: Database> Encode<'q, DB> for DigestColumn
where
    Vec<u8>: Encode<'q, DB>,
{
    fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <Vec<u8> as Encode<'q, DB>>::encode(self.0.0.to_vec(), buf)
    }
}

impl<'r, DB: Database> Decode<'r, DB> for DigestColumn
where
    Vec<u8>: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        let bytes = <Vec<u8> as Decode<'r, DB>>::decode(value)?;
        Ok(Self(Digest(bytes.try_into().map_err(|_| "a digest has 32 bytes")?)))
    }
}
