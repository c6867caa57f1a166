using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>Binds a list's generated functions once; what is asked of them then costs no reflection.</summary>
internal sealed class Kodeverkstype<T>(Type companion) : Kodeverkstype
    where T : struct, Enum
{
    private readonly Parser<char> parse = Bind<Parser<char>>(companion, "TryParse");
    private readonly Parser<byte> parseUtf8 = Bind<Parser<byte>>(companion, "TryParse");
    private readonly Func<T, string> kode = Bind<Func<T, string>>(companion, "Kode");
    private readonly Func<T, string> navn = Bind<Func<T, string>>(companion, "Navn");
    private readonly Func<T, string> navnEn = Bind<Func<T, string>>(companion, "NavnEn");
    private readonly Func<T, bool> erDefinert = Bind<Func<T, bool>>(companion, "ErDefinert");
    private readonly Func<T, DateOnly, bool> erGyldigDato = Bind<Func<T, DateOnly, bool>>(companion, "ErGyldig");
    private readonly Func<T, Lovverk, bool> erGyldigLovverk = Bind<Func<T, Lovverk, bool>>(companion, "ErGyldig");
    private readonly Func<T, Kodeoppfoering<T>?> oppfoering = Bind<Func<T, Kodeoppfoering<T>?>>(companion, "Oppfoering");

    private delegate bool Parser<TUnit>(ReadOnlySpan<TUnit> text, out T verdi);

    public override IReadOnlyList<Kodeoppfoering> Alle =>
        (ImmutableArray<Kodeoppfoering<T>>)companion.GetProperty("Alle")!.GetValue(null)!;

    public override Kodeverksliste Liste => (Kodeverksliste)companion.GetProperty("Liste")!.GetValue(null)!;

    public override int Verdi(Kodeoppfoering oppfoering)
    {
        var verdi = ((Kodeoppfoering<T>)oppfoering).Verdi;
        return Unsafe.BitCast<T, int>(verdi);
    }

    public override string Medlem(int verdi) => Value(verdi).ToString();

    public override string Kode(int verdi) => kode(Value(verdi));

    public override string Navn(int verdi) => navn(Value(verdi));

    public override string NavnEn(int verdi) => navnEn(Value(verdi));

    public override bool ErDefinert(int verdi) => erDefinert(Value(verdi));

    public override bool ErGyldig(int verdi, DateOnly dato) => erGyldigDato(Value(verdi), dato);

    public override bool ErGyldig(int verdi, Lovverk lovverk) => erGyldigLovverk(Value(verdi), lovverk);

    public override Kodeoppfoering? Oppfoering(int verdi) => oppfoering(Value(verdi));

    public override bool TryParse(ReadOnlySpan<char> kode, out int verdi)
    {
        var read = parse(kode, out var value);
        verdi = Unsafe.BitCast<T, int>(value);
        return read;
    }

    public override bool TryParse(ReadOnlySpan<byte> utf8Kode, out int verdi)
    {
        var read = parseUtf8(utf8Kode, out var value);
        verdi = Unsafe.BitCast<T, int>(value);
        return read;
    }

    public override string ToJson(int? verdi) =>
        JsonSerializer.Serialize(verdi is { } number ? Value(number) : (T?)null);

    public override int FromJson(string json) => Unsafe.BitCast<T, int>(JsonSerializer.Deserialize<T>(json));

    public override int? FromJsonNullable(string json) =>
        JsonSerializer.Deserialize<T?>(json) is { } value ? Unsafe.BitCast<T, int>(value) : null;

    private static T Value(int verdi) => Unsafe.BitCast<int, T>(verdi);

    private static TDelegate Bind<TDelegate>(Type companion, string name)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType);
        return companion.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [.. parameters])!.CreateDelegate<TDelegate>();
    }
}
