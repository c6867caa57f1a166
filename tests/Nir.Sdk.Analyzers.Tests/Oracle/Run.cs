using System.Collections.Concurrent;
using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Runs a program on all inputs, and lets the validator judge what it publishes.</summary>
internal sealed class Run(Type program, Stage stage, ImmutableHashSet<Charged> charges, ImmutableHashSet<Noted> notes)
{
    /// <summary>The rules that programs can break.</summary>
    public static readonly ImmutableArray<string> Regler = ["NIR1001", "NIR1002"];

    /// <summary>What a marked value is: this and the number of its witness.</summary>
    public const int FirstMark = 1000;

    private const int Throws = 32;
    private const int ThrowsForTheRare = 1024;

    private static readonly Lovverk[] Lover = [Lovverk.Ukjent, Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    private static readonly ConcurrentDictionary<(Lovverk, bool, bool), ImmutableHashSet<string>> Known = [];

    private readonly Dictionary<int, (ImmutableHashSet<string> Always, ImmutableHashSet<string> Some)> _places = [];
    private readonly Dictionary<Charged, bool> _carried = [];
    private readonly Dictionary<(string Regel, int ModelPlace), bool> _blamed = [];
    private readonly HashSet<Noted> _met = [];
    private readonly HashSet<(int, ImmutableHashSet<string>)> _taken = [];
    private readonly ILookup<int, Charged> _charged = charges.ToLookup(static one => one.ModelPlace);

    public OracleVerdict Judge(GeneratedProgram text)
    {
        stage.Merket.SetValue(null, new HashSet<int>());
        var run = program.GetMethod("Run")!.CreateDelegate<Action<Lovverk, Action<int, object?>>>();
        Throw(run, 0, Throws, Take);
        // A value that is seldom met is looked for longer.
        if (Result(text).Unmet.Any())
        {
            Throw(run, Throws, ThrowsForTheRare, Look);
        }

        return Result(text);
    }

    private OracleVerdict Result(GeneratedProgram text) =>
        new(text, charges, _places.ToImmutableDictionary(), _carried.ToImmutableDictionary(),
            [.. _blamed.Where(static one => one.Value).Select(static one => one.Key)], [.. (HashSet<int>)stage.Merket.GetValue(null)!])
        {
            Notes = notes.ToImmutableDictionary(static note => note, _met.Contains),
        };

    private void Throw(Action<Lovverk, Action<int, object?>> run, int from, int to, Action<int, object?> take)
    {
        foreach (var lov in Lover)
        {
            for (var raise = from; raise < to; raise++)
            {
                stage.Seed(raise);
                stage.Delt.SetValue(null, null);
                var seen = new List<(int, object?)>();
                stage.Seen.SetValue(null, seen);
                try
                {
                    run(lov, take);
                }
                catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
                {
                    // The program threw on purpose; a shrunk one may also read what is not there.
                }

                // A probe that nothing came by says nothing.
                foreach (var (place, thing) in seen.Where(one => stage.As(one.Item2) is not null))
                {
                    take(place, thing);
                }
            }
        }
    }

    private void Take(int place, object? thing)
    {
        var registrering = stage.As(thing);
        var broken = registrering is null ? [] : Broken(registrering);
        if (_taken.Add((place, broken)))
        {
            _places[place] = _places.TryGetValue(place, out var before) ? (before.Always.Intersect(broken), before.Some.Union(broken)) : (broken, broken);
        }

        foreach (var regel in broken)
        {
            if (Mark(registrering!, regel) is { } mark)
            {
                _ = _met.Add(new(regel, mark - FirstMark));
            }

            var isBlamed = Mark(registrering!, regel) >= FirstMark;
            _blamed[(regel, place)] = isBlamed && (!_blamed.TryGetValue((regel, place), out var always) || always);
        }

        Look(place, thing);
    }

    private void Look(int place, object? thing)
    {
        if (!_charged.Contains(place) || stage.As(thing) is not { } registrering)
        {
            return;
        }

        var broken = Broken(registrering);
        foreach (var charge in _charged[place].Where(one => one.Witness is { } witness && Mark(registrering, one.Regel) == FirstMark + witness))
        {
            _carried[charge] = broken.Contains(charge.Regel) && (!_carried.TryGetValue(charge, out var always) || always);
        }
    }

    private static int? Mark(Introduksjonsprogram registrering, string regel) =>
        regel == Regler[0] ? (int?)registrering.Sluttmaal : registrering.Integreringskontrakt?.Inngaatt.DayNumber;

    /// <summary>The rules that the validator says are broken. What else a program's registrations hold is the same in all: each kind is asked of
    /// once.</summary>
    public static ImmutableHashSet<string> Broken(Introduksjonsprogram registrering) => Known.GetOrAdd(
        (registrering.Lovverk, registrering.Sluttmaal is not null, registrering.Integreringskontrakt is not null),
        static (_, one) => [.. RegistreringValidator.Validate(one, new() { Dato = new(2026, 11, 21) }).Avvik.Select(static avvik => avvik.Regel)
            .Where(static regel => Regler.Contains(regel))], registrering);
}
