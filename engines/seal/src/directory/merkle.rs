use crate::suite::Digest;

/// The Merkle root over leaves (RFC 6962 §2.1 shape, labelled hashes).
pub fn root_of(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => Digest::of("directory empty", &[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node(&root_of(left), &root_of(right))
        }
    }
}

/// The audit path of a leaf (RFC 6962 §2.1.1), lowest first. `None` where there is no such leaf.
pub fn proof_of(leaves: &[Digest], index: usize) -> Option<Vec<Digest>> {
    match leaves {
        [] => None,
        [_] => (index == 0).then(Vec::new),
        _ => {
            let middle = split(leaves.len());
            let (left, right) = leaves.split_at(middle);
            let (mut path, sibling) = if index < middle {
                (proof_of(left, index)?, root_of(right))
            } else {
                (proof_of(right, index - middle)?, root_of(left))
            };
            path.push(sibling);
            Some(path)
        }
    }
}

/// The root that a leaf and its path lead to. `None` where the path has the wrong length.
pub(super) fn climb(leaf: Digest, index: usize, size: usize, path: &[Digest]) -> Option<Digest> {
    if size <= 1 {
        return (index == 0 && size == 1 && path.is_empty()).then_some(leaf);
    }
    let (sibling, lower) = path.split_last()?;
    let middle = split(size);
    if index < middle {
        Some(node(&climb(leaf, index, middle, lower)?, sibling))
    } else {
        Some(node(sibling, &climb(leaf, index - middle, size - middle, lower)?))
    }
}

/// The largest power of two below `size`, for `size` of two and more.
fn split(size: usize) -> usize {
    size.div_ceil(2).next_power_of_two()
}

fn node(left: &Digest, right: &Digest) -> Digest {
    Digest::of("directory node", &[&left.0, &right.0])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn splits_at_the_largest_power_of_two_below() {
        let expected = [(2, 1), (3, 2), (4, 2), (5, 4), (7, 4), (8, 4), (9, 8)];
        assert!(expected.iter().all(|(size, middle)| split(*size) == *middle));
    }

    proptest! {
        #[test]
        fn every_leaf_proves_itself_and_no_other(size in 1usize..40, pick: u16, flip: u8) {
            let leaves: Vec<_> = (0..size).map(|n| Digest([n as u8; 32])).collect();
            let index = usize::from(pick) % size;
            let path = proof_of(&leaves, index).unwrap();
            prop_assert_eq!(climb(leaves[index], index, size, &path), Some(root_of(&leaves)));
            let other = Digest([flip | 0x80; 32]);
            prop_assert_ne!(climb(other, index, size, &path), Some(root_of(&leaves)));
        }
    }
}
