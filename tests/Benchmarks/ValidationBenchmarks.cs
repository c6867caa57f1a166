using BenchmarkDotNet.Attributes;
using FluentValidation;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// All rules on a valid and on a refused registration. Target: 20 times FluentValidation on the same field rules, and nothing allocated when
/// valid.
/// </summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private readonly FluentNorskopplaeringValidator _fluent = new();
    private readonly Valideringskontekst _kontekst = new() { Dato = new(2026, 11, 21), Miljoe = Miljoe.Test };
    private Norskopplaering _gyldig = null!;
    private Norskopplaering _avvist = null!;

    [GlobalSetup]
    public void Setup()
    {
        _gyldig = new SyntetiskePersoner(seed: 1).Neste().EnNorskopplaering(Lovverk.Introduksjonsloven);
        _avvist = _gyldig with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole };
        if (Registreringsvalidator.Valider(_gyldig, _kontekst).Avvik.Count > 0 || !_fluent.Validate(_gyldig).IsValid)
        {
            throw new InvalidOperationException("The valid registration breaks a rule.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool FluentValid() => _fluent.Validate(_gyldig).IsValid;

    [Benchmark]
    public bool NirValid() => Registreringsvalidator.Valider(_gyldig, _kontekst).ErGodtatt;

    [Benchmark]
    public bool FluentRefused() => _fluent.Validate(_avvist).IsValid;

    [Benchmark]
    public bool NirRefused() => Registreringsvalidator.Valider(_avvist, _kontekst).ErGodtatt;
}

/// <summary>The same field rules for the family as the SDK has, written the usual way.</summary>
internal sealed class FluentNorskopplaeringValidator : AbstractValidator<Norskopplaering>
{
    public FluentNorskopplaeringValidator()
    {
        RuleFor(static r => r.Id).NotEmpty();
        RuleFor(static r => r.Person.ErOppgitt).Equal(true);
        RuleFor(static r => r.Vedtak).Must(static vedtak => vedtak is { Count: > 0 });
        When(static r => r.Lovverk == Lovverk.Introduksjonsloven, () =>
        {
            RuleFor(static r => r.Utdanningsbakgrunn).Null();
            RuleFor(static r => r.Norskmaal).Must(static maal => maal is not { Count: > 0 });
            RuleFor(static r => r.FulltidVideregaaende).Null();
            RuleFor(static r => r.TimerNorsk).Must(static timer => timer is { Count: > 0 });
        });
        When(static r => r.Lovverk == Lovverk.IntegreringslovenKapittel6A, () =>
        {
            RuleFor(static r => r.Utdanningsbakgrunn).Null();
            RuleFor(static r => r.TimerSamfunnskunnskap).Must(static timer => timer is not { Count: > 0 });
            RuleFor(static r => r.Norskmaal).Must(static maal => maal is { Count: > 0 });
        });
        When(static r => r.Lovverk == Lovverk.Integreringsloven && r.Rettsstilling == Rettsstilling.RettOgPlikt, () =>
            RuleFor(static r => r.Utdanningsbakgrunn).NotNull());
        RuleForEach(static r => r.TimerNorsk).Must(static timer => timer.Timer is >= 0 and <= 168);
        RuleForEach(static r => r.Vedtak).Must(static vedtak => vedtak.Sluttdato is null || vedtak.Sluttdato >= vedtak.Startdato);
    }
}
