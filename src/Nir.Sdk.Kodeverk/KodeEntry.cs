using System.Collections.Immutable;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk;

/// <summary>One code of a code list, without its C# type: for tables, documentation and services.</summary>
public abstract class KodeEntry
{
    private readonly string _list;

    /// <summary>Makes one of what every code has.</summary>
    internal KodeEntry(string list, int nummer, string kode, Grunnlag grunnlag)
    {
        _list = list;
        Nummer = nummer;
        Kode = kode;
        Grunnlag = grunnlag;
    }

    // Apart from the rest: what is checked or sent asks for none of them, and a program that never does is trimmed of them.
    private KodeText Text => KodeverkRegistry.ReadText(_list, Nummer);

    /// <summary>Keeps a handful of codes where they were first asked for: there is one of each, whoever asks for it first.</summary>
    internal static T Keep<T>(ref T? place, T made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;

    /// <summary>The code's stable number within its list, from 1. It is never given to another code.</summary>
    public int Nummer { get; }

    /// <summary>The code as it stands on the wire: lower case words joined by hyphens.</summary>
    public string Kode { get; }

    /// <summary>The name shown to a caseworker, in bokmål.</summary>
    public string Navn => Text.Navn;

    /// <summary>The name in English.</summary>
    public string NavnEn => Text.NavnEn;

    /// <summary>What the code means, in bokmål; null when the name says enough.</summary>
    public string? Beskrivelse => Text.Beskrivelse;

    /// <summary>What the code means, in English; null when the name says enough.</summary>
    public string? BeskrivelseEn => Text.BeskrivelseEn;

    /// <summary>The first day the code holds; null when it has no known beginning.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The first day the code no longer holds; null when it is open.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>The laws the code belongs to; empty when it belongs to all of them.</summary>
    public ImmutableArray<Lovverk> Lovverk { get; init; } = [];

    /// <summary>The wire code, in the same list, that took over from this one; null when none did.</summary>
    public string? Etterfoelger { get; init; }

    /// <summary>How well the code is known.</summary>
    public Grunnlag Grunnlag { get; }

    /// <summary>The source the code rests on. Null only when the code is <see cref="Grunnlag.Antatt"/>.</summary>
    public Kilde? Kilde => Kildeid is { } id ? KildeRegistry.Read(id) : null;

    // The id alone: a list is read at start, and the sources, with their long words, seldom.
    internal string? Kildeid { get; init; }

    /// <summary>The words of <see cref="Kilde"/> that carry the code. Null when the name itself stands among them, or there is no source.</summary>
    public string? Sitat => Text.Sitat;

    /// <summary>Why we assume the code, or what of it does not stand in the source. Never null when it is <see cref="Grunnlag.Antatt"/>.</summary>
    public string? Begrunnelse => Text.Begrunnelse;

    /// <summary>The values of the properties that the list declares, in the order they are written; empty when it has none.</summary>
    public ImmutableArray<KodeEgenskap> Egenskaper { get; init; } = [];

    /// <summary>Whether the code holds on a date: <see cref="Fra"/> is included, <see cref="Til"/> is not.</summary>
    /// <param name="date">The list's key date (<see cref="KodeverkList.Noekkeldato"/>) for the registration.</param>
    public bool IsValid(DateOnly date) => (Fra is null || Fra <= date) && (Til is null || date < Til);

    /// <summary>Whether the code belongs to a law. An unknown law has no codes.</summary>
    /// <param name="lovverk">The law that governs the registration.</param>
    public bool IsValid(Lovverk lovverk) => lovverk.IsDefined() && (Lovverk.IsEmpty || Lovverk.Contains(lovverk));
}
