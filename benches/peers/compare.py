"""Times networkx and mal-toolbox on the graphs that the bench "peers" has written.

Prints one line per size and question: our time, theirs, and the ratio. The peers know of no
controls, levels or kinds of flow: they are asked the part of our questions that they can answer.
"""

import json
import signal
import statistics
import sys
import time

import networkx as nx
from maltoolbox.attackgraph import AttackGraph
from maltoolbox.language import LanguageGraph
from maltoolbox.model import Model

# Seconds after which a peer is stopped; the line then says how far it came.
LIMIT = 60
# Most links of a path. Routes of the reference drawings run over up to nine; more than these would
# not end.
CUTOFF = 9


class TooLong(Exception):
    pass


def stop(_signal, _frame):
    raise TooLong


def timed(work, rounds=5):
    """Median milliseconds of some rounds, and the last answer."""
    times, answer = [], None
    for _ in range(rounds):
        begun = time.perf_counter()
        answer = work()
        times.append((time.perf_counter() - begun) * 1000)
        if times[-1] > 2000:
            break
    return statistics.median(times), answer


def line(size, question, ours, peer, theirs, remark=""):
    ratio = theirs / ours if ours else float("inf")
    print(f"{size:>7} {question:<34} {ours:>10.2f} {peer:<12} {theirs:>10.2f} ×{ratio:<9.1f} {remark}")


def simple_paths(graph, source, target):
    """Time to list the simple paths, stopped after LIMIT seconds, and how many there were."""
    count = 0
    signal.alarm(LIMIT)
    begun = time.perf_counter()
    try:
        for _ in nx.all_simple_paths(graph, source, target, cutoff=CUTOFF):
            count += 1
        remark = f"{count} paths of at most {CUTOFF} links"
    except TooLong:
        remark = f"stopped after {LIMIT} s with {count} paths"
    finally:
        signal.alarm(0)
    return (time.perf_counter() - begun) * 1000, remark


def mal_reach(language, city):
    """Builds the model and its attack graph, then walks it from the entry."""
    model = Model("city", language)
    hosts = [model.add_asset("Host", f"h{index}") for index in range(city["assets"])]
    ends = {}
    for start, end in city["edges"]:
        ends.setdefault(start, set()).add(hosts[end])
    for start, reached in ends.items():
        hosts[start].add_associated_assets("reaches", reached)
    graph = AttackGraph(language, model)
    first = graph.get_node_by_full_name(f"h{city['entry']}:enter")
    waiting, seen = [first], {first.id}
    while waiting:
        for child in waiting.pop().children:
            if child.id not in seen:
                seen.add(child.id)
                waiting.append(child)
    return len(seen)


def main():
    graphs, spec = sys.argv[1:3]
    language = LanguageGraph.from_mal_spec(spec)
    signal.signal(signal.SIGALRM, stop)
    print(f"{'assets':>7} {'question':<34} {'ours, ms':>10} {'peer':<12} {'peer, ms':>10} ratio")
    with open(graphs, encoding="utf-8") as file:
        cities = json.load(file)
    for city in cities:
        size, ours = city["assets"], city["ms"]
        graph = nx.DiGraph()
        graph.add_nodes_from(range(size))
        graph.add_edges_from(tuple(edge) for edge in city["edges"])
        theirs, found = timed(lambda: nx.descendants(graph, city["entry"]))
        line(size, "what an attacker reaches", ours["reach"], "networkx", theirs, f"{len(found)} assets")
        theirs, count = timed(lambda: mal_reach(language, city), 3)
        line(size, "from the drawing to all results", ours["analysis"], "mal-toolbox", theirs, f"{count} steps, reach alone")
        theirs, remark = simple_paths(graph, city["entry"], city["target"])
        line(size, "worst 20 routes to one target", ours["routes"], "networkx", theirs, remark)


main()
