using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Runs a program on all inputs, and lets the validator judge what it publishes.</summary>
internal sealed class Run(Type program, Stage stage, ImmutableHashSet<Charged> charges)
{
    /// <summary>The rules that programs can break.</summary>
    public static readonly ImmutableArray<string> Regler = ["NIR1001", "NIR1002"];

    /// <summary>What a marked value is: this and the number of its witness.</summary>
    public const int FirstMark = 1000;

    private const int Throws = 32;
    private const int ThrowsForTheRare = 1024;

    private static readonly Lovverk[] Lover = [Lovverk.Ukjent, Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    private readonly Dictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)> steder = [];
    private readonly Dictionary<Charged, bool> carried = [];
    private readonly ILookup<int, Charged> charged = charges.ToLookup(static one => one.Sted);

    public Dom Judge(Generertprogram text)
    {
        stage.Merket.SetValue(null, new HashSet<int>());
        var run = program.GetMethod("Kjoer")!.CreateDelegate<Action<Lovverk, Action<int, object?>>>();
        Throw(run, 0, Throws, Take);
        // A value that is seldom met is looked for longer.
        if (Result(text).Unmet.Any())
        {
            Throw(run, Throws, ThrowsForTheRare, Look);
        }

        return Result(text);
    }

    private Dom Result(Generertprogram text) => new(text, charges, steder.ToImmutableDictionary(), carried.ToImmutableDictionary(), [.. (HashSet<int>)stage.Merket.GetValue(null)!]);

    private void Throw(Action<Lovverk, Action<int, object?>> run, int from, int to, Action<int, object?> take)
    {
        foreach (var lov in Lover)
        {
            for (var kast = from; kast < to; kast++)
            {
                stage.Froe(kast);
                stage.Delt.SetValue(null, null);
                var seen = new List<(int, object?)>();
                stage.Sett.SetValue(null, seen);
                try
                {
                    run(lov, take);
                }
                catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
                {
                    // The program threw on purpose; a shrunk one may also read what is not there.
                }

                // A probe that nothing came by says nothing.
                foreach (var (sted, ting) in seen.Where(one => stage.Som(one.Item2) is not null))
                {
                    take(sted, ting);
                }
            }
        }
    }

    private void Take(int sted, object? ting)
    {
        var registrering = stage.Som(ting);
        var broken = registrering is null ? [] : Broken(registrering);
        steder[sted] = steder.TryGetValue(sted, out var before) ? (before.Alltid.Intersect(broken), before.Noen.Union(broken)) : (broken, broken);
        Look(sted, ting);
    }

    private void Look(int sted, object? ting)
    {
        if (!charged.Contains(sted) || stage.Som(ting) is not { } registrering)
        {
            return;
        }

        var broken = Broken(registrering);
        foreach (var charge in charged[sted].Where(one => one.Witness is { } witness && Mark(registrering, one.Regel) == FirstMark + witness))
        {
            carried[charge] = broken.Contains(charge.Regel) && (!carried.TryGetValue(charge, out var always) || always);
        }
    }

    private static int? Mark(Introduksjonsprogram registrering, string regel) =>
        regel == Regler[0] ? (int?)registrering.Sluttmaal : registrering.Integreringskontrakt?.Inngaatt.DayNumber;

    private static ImmutableHashSet<string> Broken(Introduksjonsprogram registrering) =>
        [.. Registreringsvalidator.Valider(registrering, new() { Dato = new(2026, 11, 21) }).Avvik.Select(static avvik => avvik.Regel).Where(static regel => Regler.Contains(regel))];
}
