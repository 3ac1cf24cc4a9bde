use super::*;

const LETTER: Digest = Digest([0xa7; 32]);

fn prove_for_one(lines: &[String]) -> Result<Proof> {
    prove(&lines.join("\n"), &Expected::from([(48008, vec![LETTER])]))
}

fn call(thread: u32, text: &str) -> String {
    format!("{thread:<5} 07:36:42.258417 {text}")
}

fn log() -> String {
    format!("11<{}>", hexadecimal(b"/tmp/x/front.db-wal"))
}

fn written(thread: u32) -> String {
    let data = hexadecimal(&[&[1, 2, 3], &LETTER.0[..], &[4]].concat());
    call(thread, &format!("pwrite64({}, \"{data}\", 4096, 123656) = 4096", log()))
}

fn synced(thread: u32) -> String {
    call(thread, &format!("fdatasync({}) = 0", log()))
}

fn answered(thread: u32) -> String {
    let data = hexadecimal(b"HTTP/1.1 201 Created\r\n");
    let socket = "18<TCP:[127.0.0.1:43585->127.0.0.1:48008]>";
    let vector = format!("[{{iov_base=\"{data}\", iov_len=22}}]");
    call(thread, &format!("writev({socket}, {vector}, 1) = 22"))
}

fn refused(lines: &[String], reason: &str) {
    let error = prove_for_one(lines).err().unwrap();
    assert!(format!("{error:#}").contains(reason), "{error:#}");
}

#[test]
fn an_answer_after_its_sync_is_proven() {
    let proof = prove_for_one(&[written(2), synced(2), answered(1)]).unwrap();
    assert_eq!((proof.letters, proof.syncs, proof.calls), (1, 1, 3));
}

#[test]
fn an_answer_before_its_sync_is_found() {
    refused(&[written(2), answered(1), synced(2)], "before the sync");
    refused(&[synced(2), written(2), answered(1)], "before the sync");
    refused(&[synced(2), answered(1)], "before it was written");
}

#[test]
fn a_sync_of_something_else_covers_nothing() {
    let database = hexadecimal(b"/tmp/x/front.db");
    let other = call(2, &format!("fsync(9<{database}>) = 0"));
    refused(&[written(2), other, answered(1)], "before the sync");
}

#[test]
fn a_sync_that_failed_covers_nothing() {
    let failed = call(2, &format!("fdatasync({}) = -1 EIO (Input/output error)", log()));
    refused(&[written(2), failed, answered(1)], "before the sync");
}

#[test]
fn a_sync_counts_from_its_return_and_covers_what_was_there_when_it_began() {
    let begins = call(2, &format!("fdatasync({} <unfinished ...>", log()));
    let returns = call(2, "<... fdatasync resumed>) = 0");
    refused(&[written(3), begins.clone(), answered(1), returns.clone()], "before the sync");
    refused(&[begins.clone(), written(3), returns.clone(), answered(1)], "before the sync");
    assert!(prove_for_one(&[written(3), begins, returns, answered(1)]).is_ok());
}

#[test]
fn a_write_counts_from_its_return() {
    let data = hexadecimal(&LETTER.0);
    let begins = call(3, &format!("pwrite64({}, \"{data}\", 32, 1 <unfinished ...>", log()));
    let returns = call(3, "<... pwrite64 resumed>) = 32");
    refused(&[begins.clone(), synced(2), returns.clone(), answered(1)], "before the sync");
    assert!(prove_for_one(&[begins, returns, synced(2), answered(1)]).is_ok());
}

#[test]
fn missing_and_strange_answers_are_found() {
    refused(&[written(2), synced(2)], "1 answers are not in the trace");
    refused(&[written(2), synced(2), answered(1), answered(1)], "an answer too many");
}
