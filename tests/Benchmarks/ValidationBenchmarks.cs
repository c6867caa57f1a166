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
    private readonly ValidationContext _context = new() { Dato = new(2026, 11, 21), Miljoe = Miljoe.Test };
    private Norskopplaering _valid = null!;
    private Norskopplaering _refused = null!;

    [GlobalSetup]
    public void Setup()
    {
        _valid = new SyntheticPersons(seed: 1).CreateNext().CreateNorskopplaering(Lovverk.Introduksjonsloven);
        _refused = _valid with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole };
        if (RegistreringValidator.Validate(_valid, _context).Avvik.Count > 0 || !_fluent.Validate(_valid).IsValid)
        {
            throw new InvalidOperationException("The valid registration breaks a rule.");
        }
    }

    [Benchmark(Baseline = true)]
    public bool FluentValid() => _fluent.Validate(_valid).IsValid;

    [Benchmark]
    public bool NirValid() => RegistreringValidator.Validate(_valid, _context).IsAccepted;

    [Benchmark]
    public bool FluentRefused() => _fluent.Validate(_refused).IsValid;

    [Benchmark]
    public bool NirRefused() => RegistreringValidator.Validate(_refused, _context).IsAccepted;
}

/// <summary>The same field rules for the family as the SDK has, written the usual way.</summary>
internal sealed class FluentNorskopplaeringValidator : AbstractValidator<Norskopplaering>
{
    public FluentNorskopplaeringValidator()
    {
        RuleFor(static r => r.Id).NotEmpty();
        RuleFor(static r => r.Person.IsGiven).Equal(true);
        RuleFor(static r => r.Vedtak).Must(static vedtak => vedtak is { Count: > 0 });
        When(static r => r.Lovverk == Lovverk.Introduksjonsloven, () =>
        {
            RuleFor(static r => r.Utdanningsbakgrunn).Null();
            RuleFor(static r => r.Norskmaal).Must(static target => target is not { Count: > 0 });
            RuleFor(static r => r.FulltidVideregaaende).Null();
            RuleFor(static r => r.TimerNorsk).Must(static timer => timer is { Count: > 0 });
        });
        When(static r => r.Lovverk == Lovverk.IntegreringslovenKapittel6A, () =>
        {
            RuleFor(static r => r.Utdanningsbakgrunn).Null();
            RuleFor(static r => r.TimerSamfunnskunnskap).Must(static timer => timer is not { Count: > 0 });
            RuleFor(static r => r.Norskmaal).Must(static target => target is { Count: > 0 });
        });
        When(static r => r.Lovverk == Lovverk.Integreringsloven && r.Rettsstilling == Rettsstilling.RettOgPlikt, () =>
            RuleFor(static r => r.Utdanningsbakgrunn).NotNull());
        RuleForEach(static r => r.TimerNorsk).Must(static timer => timer.Timer is >= 0 and <= 168);
        RuleForEach(static r => r.Vedtak).Must(static vedtak => vedtak.Sluttdato is null || vedtak.Sluttdato >= vedtak.Startdato);
    }
}
