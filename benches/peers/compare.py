"""Times networkx and mal-toolbox on the graphs that the bench "peers" has written.

Prints one line per size and question: our time, theirs, and the ratio. Both peers know of no
controls and no levels; they are asked the part of our questions that they can answer.
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
# Most hops of a path: an attack route of ours enters, spreads at most this often and ends.
CUTOFF = 4


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


def simple_paths(graph, sources, target):
    """How many simple paths there are, stopped after LIMIT seconds."""
    count = 0
    signal.alarm(LIMIT)
    begun = time.perf_counter()
    try:
        for source in sources:
            for _ in nx.all_simple_paths(graph, source, target, cutoff=CUTOFF):
                count += 1
        remark = f"{count} paths of at most {CUTOFF} hops"
    except TooLong:
        remark = f"stopped after {LIMIT} s with {count} paths"
    finally:
        signal.alarm(0)
    return (time.perf_counter() - begun) * 1000, remark


def mal_reach(language, nodes, edges, sources):
    """Builds the model and its attack graph, then walks it from the entries."""
    model = Model("city", language)
    hosts = [model.add_asset("Host", f"h{index}") for index in range(len(nodes))]
    ends = {}
    for start, end in edges:
        ends.setdefault(start, set()).add(hosts[end])
    for start, reached in ends.items():
        hosts[start].add_associated_assets("reaches", reached)
    graph = AttackGraph(language, model)
    waiting = [graph.get_node_by_full_name(f"h{source}:enter") for source in sources]
    seen = {node.id for node in waiting}
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
        size, nodes, ours = city["assets"], city["nodes"], city["ms"]
        edges = [tuple(edge) for edge in city["edges"]]
        graph = nx.DiGraph()
        graph.add_nodes_from(range(len(nodes)))
        graph.add_edges_from(edges)
        sources, target = city["entries"], city["target"]

        def reach():
            return set().union(*({s} | nx.descendants(graph, s) for s in sources))

        theirs, found = timed(reach)
        expected = {index for index, node in enumerate(nodes)}
        remark = "the same assets" if found == expected else "OTHER ASSETS"
        line(size, "what an attacker reaches", ours["reach"], "networkx", theirs, remark)
        theirs, count = timed(lambda: mal_reach(language, nodes, edges, sources), 3)
        remark = "the same number" if count == len(nodes) else f"OTHER NUMBER: {count}"
        line(size, "drawing to attack graph, reached", ours["graph"], "mal-toolbox", theirs, remark)
        theirs, remark = simple_paths(graph, sources, target)
        line(size, "worst 20 routes to one target", ours["routes"], "networkx", theirs, remark)


main()
