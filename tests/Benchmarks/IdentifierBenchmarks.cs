using BenchmarkDotNet.Attributes;
using Nir.Sdk.Identifikatorer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>Reading identifiers. Target: 50 ns, nothing allocated. There is no peer package to be had; <c>long.TryParse</c> is the floor.</summary>
[MemoryDiagnoser]
public class IdentifierBenchmarks
{
    private string _foedselsnummer = "";
    private string _duf = "";

    [GlobalSetup]
    public void Setup()
    {
        var person = new SyntheticPersons(seed: 1).CreateNext().Referanse;
        _foedselsnummer = person.Foedselsnummer.IsGiven ? person.Foedselsnummer.RevealValue() : "";
        _duf = person.DufNummer.RevealValue();
    }

    [Benchmark(Baseline = true)]
    public bool LongTryParse() => long.TryParse(_foedselsnummer, out _);

    [Benchmark]
    public bool FoedselsnummerTryParse() => Foedselsnummer.TryParse(_foedselsnummer, out _);

    [Benchmark]
    public bool DufNummerTryParse() => DufNummer.TryParse(_duf, out _);
}
