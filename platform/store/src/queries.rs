/// Compiles a file of SQL for both databases and makes one function of each query in it.
///
/// The file lies beside the one that calls the macro; the crate's page has an example. Inside it
/// `Connection`, `Db` and `Row` are the types of the database at hand, and `BACKEND` says which
/// it is, for the few texts that differ.
#[macro_export]
macro_rules! queries {
    (
        in $file:literal;
        $($(#[$doc:meta])* $visibility:vis fn $name:ident($($argument:ident: $kind:ty),* $(,)?) -> $answer:ty;)+
    ) => {
        $crate::queries!(@compile $file, sqlite, SqliteConnection, Sqlite);
        $crate::queries!(@compile $file, postgres, PgConnection, Postgres);
        $(
            $(#[$doc])*
            $visibility async fn $name(
                tx: &mut $crate::Tx<'_>,
                $($argument: $kind),*
            ) -> ::core::result::Result<$answer, $crate::StoreError> {
                match tx {
                    $crate::Tx::Sqlite(connection) => sqlite::$name(connection, $($argument),*).await,
                    $crate::Tx::Postgres(connection) => postgres::$name(connection, $($argument),*).await,
                }
            }
        )+
    };
    (@compile $file:literal, $backend:ident, $connection:ident, $db:ident) => {
        mod $backend {
            #[allow(dead_code)] // not every file of queries needs every name
            type Connection = $crate::sqlx::$connection;
            #[allow(dead_code)]
            type Db = $crate::sqlx::$db;
            #[allow(dead_code)]
            type Row = <$crate::sqlx::$db as $crate::sqlx::Database>::Row;
            #[allow(dead_code)]
            const BACKEND: $crate::Backend = $crate::Backend::$db;
            include!($file);
        }
    };
}
