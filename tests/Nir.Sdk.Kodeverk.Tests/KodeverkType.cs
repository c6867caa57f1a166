namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>
/// A list's enum and companion class behind one face, so that a test holds for every list there is and will be.
/// A value is its number, and zero is Ukjent.
/// </summary>
internal abstract class KodeverkType
{
    public static TheoryData<string> Lister { get; } = [.. KodeverkRegistry.All.Select(list => list.Navn)];

    public abstract IReadOnlyList<KodeEntry> All { get; }

    public abstract KodeverkList List { get; }

    public static KodeverkType From(string list) => (KodeverkType)Activator.CreateInstance(
        typeof(KodeverkType<>).MakeGenericType(Find(list)), Find(list + "Kodeverk"))!;

    public abstract int GetValue(KodeEntry entry);

    public abstract string Member(int value);

    public abstract string ToKode(int value);

    public abstract string GetNavn(int value);

    public abstract string GetNavnEn(int value);

    public abstract bool IsDefined(int value);

    public abstract bool IsValid(int value, DateOnly date);

    public abstract bool IsValid(int value, Lovverk lovverk);

    public abstract bool HoldsAlways(int value, Lovverk lovverk);

    public abstract KodeEntry? FindEntry(int value);

    public abstract bool TryParse(ReadOnlySpan<char> kode, out int value);

    public abstract bool TryParse(ReadOnlySpan<byte> utf8Kode, out int value);

    public abstract string ToJson(int? value);

    public abstract int FromJson(string json);

    public abstract int? FromJsonNullable(string json);

    private static Type Find(string name) =>
        typeof(KodeverkRegistry).Assembly.GetType($"Nir.Sdk.Kodeverk.{name}", throwOnError: true)!;
}
