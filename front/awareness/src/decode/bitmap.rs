//! A picture in black and white, and what in it may be a corner of a QR code.

use std::collections::HashSet;

/// Rows of a corner: dark, light, dark, light, dark in these shares.
const SHARES: [usize; 5] = [1, 1, 3, 1, 1];
/// So many rows that look like a corner are no picture that anybody would send.
const MOST_ROWS: usize = 40_000;

/// A picture in black and white.
pub(crate) struct Bitmap {
    pub(crate) width: usize,
    pub(crate) height: usize,
    dark: Vec<bool>,
}

impl Bitmap {
    /// Decides pixel by pixel what is dark beside its neighbours: in a photograph light changes.
    pub(crate) fn of(grey: &[u8], width: usize, height: usize) -> Self {
        let mut dark = Vec::with_capacity(grey.len());
        let window = (width / 8).max(1);
        let mut from_left = 0;
        let mut from_right = 0;
        let mut sums = vec![0; width];
        for (number, row) in grey.chunks_exact(width.max(1)).enumerate() {
            sums.fill(0);
            for at in 0..width {
                // Back and forth, so that no side of the picture is always the first.
                let (there, back) =
                    if number % 2 == 0 { (width - 1 - at, at) } else { (at, width - 1 - at) };
                let value = |place: usize| row.get(place).copied().map_or(0, usize::from);
                from_left = from_left * (window - 1) / window + value(there);
                from_right = from_right * (window - 1) / window + value(back);
                add(&mut sums, there, from_left);
                add(&mut sums, back, from_right);
            }
            let is_dark = |(value, sum): (&u8, &usize)| {
                usize::from(*value) < sum * (100 - 5) / (200 * window)
            };
            dark.extend(row.iter().zip(&sums).map(is_dark));
        }
        Self { width, height, dark }
    }

    pub(crate) fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark.get(y * self.width + x).copied().unwrap_or_default()
    }

    /// How many things in the picture look like a corner of a code; `None` for too many.
    ///
    /// Who looks for codes compares every corner with every other: a picture made of nothing but
    /// corners would keep a machine busy for hours.
    pub(crate) fn corners(&self, most: usize) -> Option<usize> {
        let areas = Areas::of(self);
        let mut rows = 0;
        let mut corners = HashSet::new();
        for y in 0..self.height {
            for stone in self.rows_of_corners(y) {
                rows += 1;
                let (ring, middle) = (areas.name(stone.ring, y), areas.name(stone.middle, y));
                if ring != middle {
                    corners.insert(middle);
                }
                if rows > MOST_ROWS || corners.len() > most {
                    return None;
                }
            }
        }
        Some(corners.len())
    }

    /// Where a row passes through what looks like a corner.
    fn rows_of_corners(&self, y: usize) -> Vec<RowOfCorner> {
        let mut found = Vec::new();
        let mut runs = [0; 5];
        let (mut colour, mut length) = (self.is_dark(0, y), 0);
        for x in 0..=self.width {
            // A light edge ends what touches the side of the picture.
            let next = x < self.width && self.is_dark(x, y);
            if next == colour && x < self.width {
                length += 1;
                continue;
            }
            runs.rotate_left(1);
            if let Some(last) = runs.last_mut() {
                *last = length;
            }
            if colour && is_corner(&runs) {
                let [.., middle, light, ring] = runs;
                let start = x - ring - light - middle;
                found.push(RowOfCorner { ring: x - ring, middle: start });
            }
            (colour, length) = (next, 1);
        }
        found
    }
}

/// Columns of a row through a corner.
struct RowOfCorner {
    ring: usize,
    middle: usize,
}

fn add(sums: &mut [usize], at: usize, by: usize) {
    if let Some(sum) = sums.get_mut(at) {
        *sum += by;
    }
}

fn is_corner(runs: &[usize; 5]) -> bool {
    let [first, second, _, fourth, fifth] = runs;
    let average = (first + second + fourth + fifth) / 4;
    let error = average * 3 / 4;
    average > 0
        && runs
            .iter()
            .zip(SHARES)
            .all(|(run, share)| (share * average - error..=share * average + error).contains(run))
}

/// Which dark pixels hang together.
struct Areas {
    width: usize,
    /// For each pixel another one of its area, at last the one that names it.
    of: Vec<u32>,
}

impl Areas {
    fn of(bitmap: &Bitmap) -> Self {
        let count = u32::try_from(bitmap.dark.len()).unwrap_or_default();
        let mut areas = Self { width: bitmap.width, of: (0..count).collect() };
        for y in 0..bitmap.height {
            for x in (0..bitmap.width).filter(|x| bitmap.is_dark(*x, y)) {
                if x > 0 && bitmap.is_dark(x - 1, y) {
                    areas.join((x, y), (x - 1, y));
                }
                if y > 0 && bitmap.is_dark(x, y - 1) {
                    areas.join((x, y), (x, y - 1));
                }
            }
        }
        areas
    }

    fn join(&mut self, one: (usize, usize), other: (usize, usize)) {
        let (one, other) = (self.root(one.0, one.1), self.root(other.0, other.1));
        let (low, high) = (one.min(other), one.max(other));
        if let Some(place) = self.of.get_mut(high as usize) {
            *place = low;
        }
    }

    /// The name of an area; the way there is made shorter for the next who asks.
    fn root(&mut self, x: usize, y: usize) -> u32 {
        let mut at = u32::try_from(y * self.width + x).unwrap_or_default();
        loop {
            let up = self.up(at);
            if up == at {
                return at;
            }
            let further = self.up(up);
            if let Some(place) = self.of.get_mut(at as usize) {
                *place = further;
            }
            at = further;
        }
    }

    fn name(&self, x: usize, y: usize) -> u32 {
        let mut at = u32::try_from(y * self.width + x).unwrap_or_default();
        while self.up(at) != at {
            at = self.up(at);
        }
        at
    }

    fn up(&self, at: u32) -> u32 {
        self.of.get(at as usize).copied().unwrap_or(at)
    }
}
