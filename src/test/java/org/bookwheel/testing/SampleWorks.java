package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A few works, made up or real, in which every part of the query language has something to find
/// and something to pass over. Learnt once, used by all tests of searching.
public final class SampleWorks {

    private static final String WORKS =
            """
            {"id":"paged","title":"PagedAttention: KV-Cache Memory for Serving","shortName":"vLLM","venue":"SOSP","year":2023,"authors":["Woosuk Kwon","Ion Stoica"],"affiliations":["UC Berkeley"],"tags":["Inference"],"arxiv":"2309.06180","links":[{"rel":"paper","url":"https://arxiv.org/abs/2309.06180"},{"rel":"code","url":"https://github.com/example/paged"}]}
            {"id":"split","title":"Disaggregating Prefill and Decode","venue":"OSDI","year":2024,"authors":["Yinmin Zhong"],"affiliations":["Peking University"],"tags":["Inference"],"summary":"Puts the two phases of serving on different machines."}
            {"id":"turned","title":"Decode and Prefill Together","venue":"OSDI","year":2024}
            {"id":"quant","title":"Quantization of Large Language Models: A Survey","venue":"arXiv","year":2022,"tags":["Quantization"],"arxiv":"2201.00001"}
            {"id":"quantum","title":"Quantum Annealing in Practice","year":2019}
            {"id":"gpt","title":"GPT-3 and Few-Shot Learners","venue":"NeurIPS","year":2020,"authors":["Tom Brown"]}
            {"id":"mu","title":"μ-Serve: Power-Aware Machines","venue":"USENIX ATC","year":2024}
            {"id":"cpp","title":"C++ Templates at Scale","kind":"resource"}
            {"id":"clang","title":"C Compilers at Scale","kind":"resource"}
            {"id":"moe","title":"Routing in Mixtures","venue":"MLSys","year":2024,"tags":["MoE"],"affiliations":["Peking University","Microsoft"]}
            {"id":"cjk","title":"大规模语言模型推理","year":2024}
            {"id":"deja","title":"Déjà Vu: Contextual Sparsity","venue":"ICML","year":2023}
            {"id":"fp8","title":"FP8 Formats for 8-bit Training","year":2022,"doi":"10.1000/formats.8"}
            {"id":"offload","title":"KVCache Offloading","year":2025}
            {"id":"cache","title":"A Survey of Cache Design","venue":"OSDI","year":1999,"mentions":[{"list":"one.md","line":3,"title":"A Survey of Cache Design"},{"list":"two.md","line":7,"title":"A Survey of Cache Design"}],"listCount":2}
            {"id":"kind-of","title":"A Kind of Magic","kind":"resource","links":[{"rel":"blog","url":"https://www.example.com/Magic/"}]}
            """;

    private static Site site;

    private SampleWorks() {}

    /// A site of these works; started once for all tests, since nothing changes it.
    public static synchronized Site site() {
        if (site == null) {
            try {
                Path folder = Files.createTempDirectory("sample");
                Path file = Files.writeString(folder.resolve("sample.jsonl"), WORKS);
                site = Site.of(folder.resolve("index"), file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return site;
    }
}
