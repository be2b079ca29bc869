package org.bookwheel.extract.model;

import java.util.List;

/// Topics for headings and keywords.
final class TopicWording {

    private static final List<String> ENGLISH =
            List.of(
                    """
                    Attention
                    Scheduling
                    Memory Management
                    Security
                    Graph Learning
                    Model Serving
                    Privacy
                    Storage Systems
                    Compilers
                    Computer Vision
                    Natural Language Processing
                    Robotics
                    Surveys
                    Theory
                    Benchmarks
                    Datasets
                    Distributed Training
                    Inference
                    Networking
                    Query Optimization
                    Databases
                    Quantum Computing
                    Bioinformatics
                    Economics
                    Ethics
                    Causality
                    Reasoning
                    Agents
                    RAG
                    MoE
                    LoRA
                    Diffusion Models
                    GANs
                    NLP
                    3D Reconstruction
                    Object Detection
                    Segmentation
                    Parsing
                    Fuzzing
                    Type Systems
                    Consensus
                    Caching
                    Transactions
                    Stream Processing
                    Hardware Accelerators
                    FPGA
                    Energy Efficiency
                    Simulation
                    Learning Theory
                    Visualization
                    Formal Verification
                    Program Synthesis
                    Fault Tolerance
                    Concurrency
                    Key-Value Stores
                    Recommender Systems
                    Information Retrieval
                    Human-Computer Interaction
                    Speech
                    Music
                    Climate
                    Medical Imaging
                    Drug Discovery
                    Genomics
                    Time Series
                    Anomaly Detection
                    Federated Learning
                    Meta-Learning
                    Few-Shot Learning
                    Transfer Learning
                    Continual Learning
                    Reinforcement Learning
                    Imitation Learning
                    Planning
                    Multi-Agent Systems
                    Game Theory
                    Mechanism Design
                    Cryptography
                    Blockchain
                    Side Channels
                    Malware
                    Testing
                    Debugging
                    Code Generation
                    Software Engineering
                    Operating Systems
                    File Systems
                    Virtualization
                    Serverless
                    Cloud Computing
                    Edge Computing
                    Data Structures
                    Graph Algorithms
                    Combinatorial Optimization
                    Numerical Methods
                    Statistics
                    Bayesian Inference
                    Uncertainty
                    Explainability
                    Fairness
                    Alignment
                    Hallucination
                    Long Context
                    Quantization
                    Pruning
                    Knowledge Distillation
                    Pre-training
                    Fine-tuning
                    Prompting
                    Tokenization
                    Machine Translation
                    Summarization
                    Question Answering
                    Dialogue
                    Sentiment Analysis
                    Knowledge Graphs
                    Entity Linking
                    Image Captioning
                    Video Understanding
                    Pose Estimation
                    Depth Estimation
                    Optical Flow
                    Tracking
                    Face Recognition
                    SLAM
                    Autonomous Driving
                    Manipulation
                    Navigation
                    Neuroscience
                    Cognitive Science
                    Education
                    Law
                    Finance
                    Asset Pricing
                    Epidemiology
                    Materials Science
                    Chemistry
                    Physics
                    Astronomy
                    Remote Sensing
                    Linguistics
                    Digital Humanities
                    Social Networks
                    Misinformation
                    Political Economy
                    History
                    Memory & Storage
                    Data Cleaning
                    Indexing and Search
                    Text-to-SQL
                    Monte Carlo Methods
                    Signal Processing
                    Wireless
                    Congestion Control
                    Data Centers
                    Sketching
                    Approximation
                    Embeddings
                    Retrieval
                    Evaluation
                    Safety
                    Interpretability
                    Scaling Laws
                    Architectures
                    Optimizers
                    Normalization
                    Loss Functions
                    """
                            .split("\n"));

    private static final List<String> CHINESE =
            List.of(
                    ("注意力机制|调度|内存管理|安全|图学习|模型服务|隐私保护|存储系统|编译器|计算机视觉|自然语言处理|机器人|综述|理论|基准测试|数据集|分布式训练|推理加速|网络|查询优化|"
                                    + "数据库|量子计算|生物信息|因果推断|智能体|检索增强|扩散模型|目标检测|语义分割|模糊测试|共识协议|缓存|事务|流计算|知识图谱|推荐系统|信息检索|语音识别|医学影像|时间序列|异常检测|"
                                    + "联邦学习|元学习|小样本学习|迁移学习|强化学习|多智能体|密码学|区块链|代码生成|操作系统|文件系统|可解释性|公平性|量化|剪枝|知识蒸馏|预训练|机器翻译|文本摘要|问答系统|对话系统|情感分析")
                            .split("\\|"));

    private static final List<String> KOREAN =
            List.of(
                    "어텐션|스케줄링|보안|그래프 학습|컴퓨터 비전|자연어 처리|로보틱스|서베이|데이터셋|분산 학습|추론|데이터베이스|양자 컴퓨팅|강화학습|추천 시스템|음성 인식|시계열|이상 탐지|연합 학습|전이 학습|생성 모델"
                            .split("\\|"));

    private static final List<String> JAPANESE =
            List.of(
                    "注意機構|スケジューリング|セキュリティ|グラフ学習|画像認識|自然言語処理|ロボティクス|サーベイ|データセット|分散学習|推論|データベース|量子計算|強化学習|推薦システム|音声認識|時系列|異常検知|連合学習|転移学習|生成モデル|基礎系"
                            .split("\\|"));

    private static final List<String> RUSSIAN =
            List.of(
                    "Внимание|Планирование|Безопасность|Графы|Компьютерное зрение|Обработка языка|Робототехника|Обзоры|Наборы данных|Распределённое обучение|Базы данных|Квантовые вычисления|Обучение с подкреплением|Рекомендательные системы|Распознавание речи|Временные ряды|Формальная семантика|Основные идеи|Логика"
                            .split("\\|"));

    private static final List<String> GERMAN =
            List.of(
                    "Aufmerksamkeit|Ablaufplanung|Sicherheit|Graphen|Bildverarbeitung|Sprachverarbeitung|Robotik|Überblick|Datensätze|Verteiltes Lernen|Datenbanken|Quantenrechner|Bestärkendes Lernen|Empfehlungssysteme|Spracherkennung|Zeitreihen|Grundlagen"
                            .split("\\|"));

    private static final List<String> FRENCH =
            List.of(
                    "Attention|Ordonnancement|Sécurité|Graphes|Vision par ordinateur|Traitement du langage|Robotique|États de l'art|Jeux de données|Apprentissage distribué|Bases de données|Informatique quantique|Apprentissage par renforcement|Recommandation|Reconnaissance vocale|Séries temporelles"
                            .split("\\|"));

    private static final List<String> SPANISH =
            List.of(
                    "Atención|Planificación|Seguridad|Grafos|Visión por computador|Procesamiento del lenguaje|Robótica|Revisiones|Conjuntos de datos|Aprendizaje distribuido|Bases de datos|Computación cuántica|Aprendizaje por refuerzo|Recomendación|Reconocimiento de voz|Series temporales"
                            .split("\\|"));

    private static final List<String> PORTUGUESE =
            List.of(
                    "Atenção|Escalonamento|Segurança|Grafos|Visão computacional|Processamento de linguagem|Robótica|Revisões|Conjuntos de dados|Aprendizado distribuído|Bancos de dados|Computação quântica|Aprendizado por reforço|Recomendação|Séries temporais"
                            .split("\\|"));

    private TopicWording() {}

    static List<String> of(String language) {
        return switch (language) {
            case "zh", "tw" -> CHINESE;
            case "ko" -> KOREAN;
            case "ja" -> JAPANESE;
            case "ru", "uk" -> RUSSIAN;
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            case "pt" -> PORTUGUESE;
            default -> ENGLISH;
        };
    }

    /// Some topics, mostly in the language, sometimes in English.
    static List<String> some(Draw draw, String language, int count) {
        return draw.some(of(draw.chance(.7) ? language : "en"), count);
    }
}
