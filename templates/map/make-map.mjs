// Draws world.txt, the shapes of the map on the home page, from the npm package world-atlas (Natural Earth, public domain). README.md says how.
// It installs the packages of package-lock.json in a temporary folder, so it needs npm and a registry, and leaves nothing behind.
//
//   node templates/map/make-map.mjs               write world.txt
//   node templates/map/make-map.mjs --check       write nothing; exit 1 if world.txt is not what the packages give

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const width = 2000; // of the drawing, whose points are whole numbers
const coarseness = 5e-6; // steradians: a point whose triangle with its neighbours is smaller is left out
const smallestRing = 5; // square units: a smaller island is left out, unless it is its country's largest
const smallestShape = 20; // square units: a smaller country is a dot
const dotDistance = 17; // dots that stand closer are moved apart
const southernmost = -58; // Antarctica is left out
const centre = 11; // degrees east: the seam then runs through the Bering Strait and cuts no country

const folder = import.meta.dirname;
const workshop = mkdtempSync(join(tmpdir(), "map-"));
try {
  ["package.json", "package-lock.json"].forEach(name => copyFileSync(join(folder, name), join(workshop, name)));
  execFileSync("npm", ["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: workshop, stdio: ["ignore", "ignore", "inherit"] });
  const text = await draw(createRequire(join(workshop, "package.json")));
  const file = join(folder, "world.txt");
  if (process.argv[2] !== "--check") {
    writeFileSync(file, text);
  } else if (readFileSync(file, "utf8") !== text) {
    console.error("make-map: world.txt is not what the packages give; run this script without --check.");
    process.exitCode = 1;
  }
} finally {
  rmSync(workshop, { recursive: true });
}

async function draw(require) {
  const load = name => import(pathToFileURL(require.resolve(name)));
  const { geoEqualEarth, geoPath, geoCentroid } = await load("d3-geo");
  const { feature } = await load("topojson-client");
  const { presimplify, simplify, sphericalTriangleArea } = await load("topojson-simplify");
  const read = name => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), "utf8"));

  const exact = read("countries-50m.json");
  const coarse = simplify(presimplify(exact, sphericalTriangleArea), coarseness);
  const fine = feature(read("countries-10m.json"), "countries").features; // has Tuvalu
  const projection = geoEqualEarth().rotate([-centre, 0]).precision(0).fitWidth(width, { type: "Sphere" });
  const rings = geometry => ringsOf(geometry, geoPath, projection);

  const lands = coarse.objects.countries.geometries.map(one => ({ id: one.id, rings: rings(feature(coarse, one)) }));
  const members = codes().map(({ iso3, m49 }) => {
    const shown = lands.filter(land => land.id === m49).flatMap(land => land.rings);
    const [x, y] = projection(geoCentroid(largest(feature(exact, "countries").features.filter(one => one.id === m49)[0] ?? fine.find(one => one.id === m49))));
    return { iso3, m49, rings: shown, area: shown.reduce((sum, ring) => sum + ring.area, 0), x, y };
  });
  const known = new Set(members.map(one => one.m49));
  const others = lands.filter(land => !known.has(land.id)).flatMap(land => land.rings).filter(ring => ring.area >= smallestRing && !ring.far);
  const shapes = members.filter(one => one.area >= smallestShape);
  const dots = spread(members.filter(one => one.area < smallestShape));
  const kept = shapes.map(one => ({ ...one, rings: one.rings.filter((ring, at, all) => ring.area >= smallestRing || ring.area === Math.max(...all.map(other => other.area))) }));

  const all = [...others, ...kept.flatMap(one => one.rings)].flatMap(ring => ring.points);
  const margin = 14;
  const top = Math.min(...all.map(point => point[1])) - margin;
  const bottom = Math.max(...all.map(point => point[1])) + margin;
  const left = Math.min(...all.map(point => point[0]), ...dots.map(dot => dot.x)) - margin;
  const right = Math.max(...all.map(point => point[0]), ...dots.map(dot => dot.x)) + margin;
  const lines = [
    `view ${Math.floor(left)} ${Math.floor(top)} ${Math.ceil(right - left)} ${Math.ceil(bottom - top)}`,
    `land ${path(others)}`,
    ...kept.map(one => `${one.iso3} ${path(one.rings)}`),
    ...dots.map(one => `${one.iso3} . ${one.x} ${one.y}`),
  ];
  return lines.join("\n") + "\n";

  function largest(country) {
    if (country.geometry.type !== "MultiPolygon") { return country; }
    const parts = country.geometry.coordinates.map(coordinates => ({ type: "Polygon", coordinates }));
    return parts.reduce((best, part) => geoPath(projection).area(part) > geoPath(projection).area(best) ? part : best);
  }
}

// The Member States, as content/countries.yaml lists them.
function codes() {
  const text = readFileSync(join(folder, "../../content/countries.yaml"), "utf8");
  return [...text.matchAll(/^ {2}- iso3: "([A-Z]{3})"\n.*\n {4}m49: "(\d{3})"/gm)].map(([, iso3, m49]) => ({ iso3, m49 }));
}

// Each ring in whole numbers, without points that fall together.
function ringsOf(geometry, geoPath, projection) {
  const rings = [];
  let points = [];
  const add = (x, y) => {
    const point = [Math.round(x), Math.round(y)];
    const before = points.at(-1);
    if (!before || before[0] !== point[0] || before[1] !== point[1]) { points.push(point); }
  };
  const close = () => {
    while (points.length > 1 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]) { points.pop(); }
    if (points.length > 2) {
      const area = Math.abs(points.reduce((sum, [x, y], at) => sum + x * points[(at + 1) % points.length][1] - points[(at + 1) % points.length][0] * y, 0)) / 2;
      const latitude = Math.max(...points.map(point => projection.invert(point)[1]));
      if (area > 0) { rings.push({ points, area, far: latitude < southernmost }); }
    }
    points = [];
  };
  geoPath(projection).context({ moveTo(x, y) { points = []; add(x, y); }, lineTo: add, closePath: close, beginPath() { }, arc() { } })(geometry);
  return rings;
}

// Path data in relative steps: shorter, and the repetition compresses.
function path(rings) {
  let text = "";
  let [x, y] = [0, 0];
  for (const { points } of rings) {
    let first = true;
    for (const point of points) {
      text += first ? `m${pair(point[0] - x, point[1] - y)}` : join2(point[0] - x, point[1] - y);
      first = false;
      [x, y] = point;
    }
    text += "z";
    [x, y] = points[0];
  }
  return text;

  function pair(dx, dy) { return `${dx}${dy < 0 ? "" : " "}${dy}`; }
  function join2(dx, dy) { return `${dx < 0 ? "" : " "}${pair(dx, dy)}`; }
}

// Dots that would cover each other are moved apart, each as little as possible.
function spread(dots) {
  for (let round = 0; round < 400; round++) {
    for (const [at, a] of dots.entries()) {
      for (const b of dots.slice(at + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance < dotDistance) {
          const push = (dotDistance - distance) / 2 / (distance || 1);
          a.x -= dx * push; a.y -= dy * push; b.x += dx * push; b.y += dy * push;
        }
      }
    }
  }
  return dots.map(dot => ({ ...dot, x: Math.round(dot.x), y: Math.round(dot.y) }));
}
