namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>
/// A list's enum and companion class behind one face, so that a test holds for every list there is and will be.
/// A value is its number, and zero is Ukjent.
/// </summary>
internal abstract class Kodeverkstype
{
    public static TheoryData<string> Lister { get; } = [.. Kodeverksregister.Alle.Select(liste => liste.Navn)];

    public abstract IReadOnlyList<Kodeoppfoering> Alle { get; }

    public abstract Kodeverksliste Liste { get; }

    public static Kodeverkstype Of(string liste) => (Kodeverkstype)Activator.CreateInstance(
        typeof(Kodeverkstype<>).MakeGenericType(Find(liste)), Find(liste + "Kodeverk"))!;

    public abstract int Verdi(Kodeoppfoering oppfoering);

    public abstract string Medlem(int verdi);

    public abstract string Kode(int verdi);

    public abstract string Navn(int verdi);

    public abstract string NavnEn(int verdi);

    public abstract bool ErDefinert(int verdi);

    public abstract bool ErGyldig(int verdi, DateOnly dato);

    public abstract bool ErGyldig(int verdi, Lovverk lovverk);

    public abstract Kodeoppfoering? Oppfoering(int verdi);

    public abstract bool TryParse(ReadOnlySpan<char> kode, out int verdi);

    public abstract bool TryParse(ReadOnlySpan<byte> utf8Kode, out int verdi);

    public abstract string ToJson(int? verdi);

    public abstract int FromJson(string json);

    public abstract int? FromJsonNullable(string json);

    private static Type Find(string name) =>
        typeof(Kodeverksregister).Assembly.GetType($"Nir.Sdk.Kodeverk.{name}", throwOnError: true)!;
}
