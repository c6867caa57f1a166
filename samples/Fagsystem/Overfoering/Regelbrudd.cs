using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>A rule that NIR named, as a caseworker reads it.</summary>
/// <param name="Regel">The rule's id.</param>
/// <param name="IsRefusal">Whether it refuses.</param>
/// <param name="Medlem">Where in the registration. Null: all of it.</param>
/// <param name="Tekst">What is wrong, in bokmål.</param>
/// <param name="Utbedring">What to do, in bokmål.</param>
internal sealed record Regelbrudd(string Regel, bool IsRefusal, string? Medlem, string Tekst, string Utbedring)
{
    public static Regelbrudd From(Avvik avvik) =>
        new(avvik.Regel, avvik.Alvorlighet is Alvorlighet.Avvisning, avvik.Medlem, avvik.Tekst, avvik.Utbedring);

    /// <summary>A rule that came with a fault, which names it but has no place for more.</summary>
    public static Regelbrudd From(Regel regel) => new(regel.Id, IsRefusal: true, null, regel.Tekst, regel.Utbedring);
}
