//! How long a search over a thousand guides takes: `cargo run -p content --example guide_search`.

use std::time::Duration;

use content::{GuideSearch, Pack};
use kernel::Lang;
use tokio::time::Instant;

const GUIDES: usize = 1_000;
const ROUNDS: u32 = 50;
const QUESTIONS: [(Lang, &str); 6] = [
    (Lang::Fr, "mot de passe"),
    (Lang::Fr, "pa"),
    (Lang::Ar, "الحساب"),
    (Lang::Ar, "كلمة السر"),
    (Lang::En, "pasword maneger"),
    (Lang::En, "what to do when somebody asks for money and a code by phone"),
];

fn main() -> Result<(), content::LoadError> {
    let pack = Pack::embedded()?;
    let many: Vec<_> = pack.guides.iter().cycle().take(GUIDES).collect();
    let started = Instant::now();
    let search = GuideSearch::over(many.iter().copied());
    println!("{} guides indexed in {:?}", many.len(), started.elapsed());
    let mut slowest = Duration::ZERO;
    for (lang, question) in QUESTIONS {
        let started = Instant::now();
        let mut found = 0;
        for _ in 0..ROUNDS {
            found = search.find(lang, question, |_| true).guides.len();
        }
        let each = started.elapsed() / ROUNDS;
        slowest = slowest.max(each);
        println!("{each:>12?}  {found:>5} found  {question}");
    }
    println!("slowest: {slowest:?}");
    Ok(())
}
