//! Sealed files: cut, swapped, moved, altered.

use seal::letter::PartRef;
use serde_json::json;

use super::{Refusals, with};
use crate::hex::{hex, wire};
use crate::world::{World, picture};

const OPEN: &str = "open file";
/// Nonce, then one full chunk with its tag.
const BORDER: usize = 19 + 65_536 + 16;

pub(crate) fn add(world: &World, refusals: &mut Refusals) {
    let sealed = world.letter(b"{}", &[picture(70_000), picture(1)]);
    let header = &sealed.letter.header;
    let (large, small) = (&sealed.files[0], &sealed.files[1]);
    let input = json!({
        "header": wire(header),
        "case_key": hex(sealed.key.as_bytes()),
        "index": 2,
        "sealed": hex(small),
    });
    refusals.accepted("a file", OPEN, &input);
    let mut refused = |name: &str, input| refusals.refused(name, OPEN, &input, "DoesNotOpen");
    let mut flipped = small.clone();
    flipped[300] ^= 0x80;
    refused("a flipped bit in a file", with(&input, "sealed", hex(flipped)));
    refused("a file in another's place", with(&input, "index", 1));
    refused("the text's place is no file's", with(&input, "index", 0));
    refused("a place beyond the last", with(&input, "index", 3));
    refused("another case key", with(&input, "case_key", hex([3; 32])));
    refused("a file cut within a chunk", with(&input, "sealed", hex(&small[..400])));
    refused("a file cut to nothing", with(&input, "sealed", ""));
    let other = world.letter(b"{}", &[picture(1)]);
    refused("a file of another letter", with(&input, "sealed", hex(&other.files[0])));

    // A header that names exactly the altered bytes: what a cheating sender could sign. Their
    // lengths are possible ones; the encryption itself must see the cut and the move.
    refusals.blobs.insert("file".to_owned(), hex(large).into());
    let mut naming = |name: &str, slices: &[[usize; 2]]| {
        let bytes: Vec<u8> =
            slices.iter().flat_map(|[from, to]| large[*from..*to].iter().copied()).collect();
        let mut header = header.clone();
        header.parts[1] = PartRef::of(&bytes);
        let mut input = with(&with(&input, "header", wire(&header)), "index", 1);
        input["sealed"] = json!({ "blob": "file", "slices": slices });
        refusals.refused(name, OPEN, &input, "DoesNotOpen");
    };
    naming("cut at a chunk's border, and named so", &[[0, BORDER]]);
    naming("cut within the second chunk, and named so", &[[0, BORDER + 16 + 2048]]);
    naming("the first chunk twice, and named so", &[[0, BORDER], [19, BORDER]]);
    naming("the second chunk alone, and named so", &[[0, 19], [BORDER, large.len()]]);
}
