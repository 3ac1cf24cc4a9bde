//! How times, days and ids are stored: `Ts` as INTEGER microseconds in SQLite and TIMESTAMPTZ in
//! PostgreSQL, `Day` as INTEGER in both, `Id` as BLOB and BYTEA.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgTypeInfo, PgValueRef};
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Postgres, Sqlite, Type};

use crate::{Day, Id, Ts};

/// PostgreSQL counts microseconds from 2000-01-01.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

/// Its number in every PostgreSQL.
const TIMESTAMPTZ: Oid = Oid(1184);

impl Type<Sqlite> for Ts {
    fn type_info() -> SqliteTypeInfo {
        <i64 as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for Ts {
    fn encode_by_ref(&self, buf: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        <i64 as Encode<'_, Sqlite>>::encode_by_ref(&self.0, buf)
    }
}

impl<'r> Decode<'r, Sqlite> for Ts {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        <i64 as Decode<'r, Sqlite>>::decode(value).map(Self)
    }
}

impl Type<Postgres> for Ts {
    fn type_info() -> PgTypeInfo {
        // By number: by name each new connection would first ask the server for it.
        PgTypeInfo::with_oid(TIMESTAMPTZ)
    }
}

impl Encode<'_, Postgres> for Ts {
    fn encode_by_ref(
        &self,
        buf: &mut sqlx::postgres::PgArgumentBuffer,
    ) -> Result<IsNull, BoxDynError> {
        let since_2000 = self.0.saturating_sub(POSTGRES_EPOCH);
        <i64 as Encode<'_, Postgres>>::encode_by_ref(&since_2000, buf)
    }
}

impl<'r> Decode<'r, Postgres> for Ts {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        // Bound queries answer in binary form: eight bytes, microseconds since 2000.
        let bytes: [u8; 8] = value.as_bytes()?.try_into()?;
        Ok(Self(i64::from_be_bytes(bytes).saturating_add(POSTGRES_EPOCH)))
    }
}

macro_rules! as_column {
    ($type:ty, $inner:ty, $into:expr, $from:expr) => {
        as_column!(
            $type,
            $inner,
            $into,
            $from,
            Sqlite,
            SqliteTypeInfo,
            SqliteArgumentsBuffer,
            SqliteValueRef
        );
        as_column!(
            $type,
            $inner,
            $into,
            $from,
            Postgres,
            PgTypeInfo,
            sqlx::postgres::PgArgumentBuffer,
            PgValueRef
        );
    };
    ($type:ty, $inner:ty, $into:expr, $from:expr, $db:ty, $info:ty, $buf:ty, $value:ident) => {
        impl Type<$db> for $type {
            fn type_info() -> $info {
                <$inner as Type<$db>>::type_info()
            }
            fn compatible(info: &$info) -> bool {
                <$inner as Type<$db>>::compatible(info)
            }
        }

        impl Encode<'_, $db> for $type {
            fn encode_by_ref(&self, buf: &mut $buf) -> Result<IsNull, BoxDynError> {
                let inner: $inner = $into(self);
                <$inner as Encode<'_, $db>>::encode(inner, buf)
            }
        }

        impl<'r> Decode<'r, $db> for $type {
            fn decode(value: $value<'r>) -> Result<Self, BoxDynError> {
                $from(<$inner as Decode<'r, $db>>::decode(value)?)
            }
        }
    };
}

as_column!(Day, i32, |day: &Day| day.0, |days: i32| Ok(Day(days)));
as_column!(Id, Vec<u8>, |id: &Id| id.0.to_vec(), |bytes: Vec<u8>| {
    Ok(Id(bytes.try_into().map_err(|_| "an id has 16 bytes")?))
});
