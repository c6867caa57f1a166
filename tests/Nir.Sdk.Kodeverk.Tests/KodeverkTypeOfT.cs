using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>Binds a list's generated functions once; what is asked of them then costs no reflection.</summary>
internal sealed class KodeverkType<T>(Type companion) : KodeverkType
    where T : struct, Enum
{
    private readonly Parser<char> _parse = Bind<Parser<char>>(companion, "TryParse");
    private readonly Parser<byte> _parseUtf8 = Bind<Parser<byte>>(companion, "TryParse");
    private readonly Func<T, string> _kode = Bind<Func<T, string>>(companion, "ToKode");
    private readonly Func<T, string> _name = Bind<Func<T, string>>(companion, "GetNavn");
    private readonly Func<T, string> _nameEn = Bind<Func<T, string>>(companion, "GetNavnEn");
    private readonly Func<T, bool> _isDefined = Bind<Func<T, bool>>(companion, "IsDefined");
    private readonly Func<T, DateOnly, bool> _isValidDate = Bind<Func<T, DateOnly, bool>>(companion, "IsValid");
    private readonly Func<T, Lovverk, bool> _isValidLovverk = Bind<Func<T, Lovverk, bool>>(companion, "IsValid");
    private readonly Func<T, Lovverk, bool> _holdsAlways = Bind<Func<T, Lovverk, bool>>(companion, "HoldsAlways");
    private readonly Func<T, KodeEntry<T>?> _entry = Bind<Func<T, KodeEntry<T>?>>(companion, "FindEntry");

    private delegate bool Parser<TUnit>(ReadOnlySpan<TUnit> text, out T kodeValue);

    public override IReadOnlyList<KodeEntry> All =>
        (ImmutableArray<KodeEntry<T>>)companion.GetProperty("All")!.GetValue(null)!;

    public override KodeverkList List => (KodeverkList)companion.GetProperty("List")!.GetValue(null)!;

    public override int GetValue(KodeEntry entry)
    {
        var kodeValue = ((KodeEntry<T>)entry).Verdi;
        return Unsafe.BitCast<T, int>(kodeValue);
    }

    public override string Member(int kodeValue) => Value(kodeValue).ToString();

    public override string ToKode(int kodeValue) => _kode(Value(kodeValue));

    public override string GetNavn(int kodeValue) => _name(Value(kodeValue));

    public override string GetNavnEn(int kodeValue) => _nameEn(Value(kodeValue));

    public override bool IsDefined(int kodeValue) => _isDefined(Value(kodeValue));

    public override bool IsValid(int kodeValue, DateOnly date) => _isValidDate(Value(kodeValue), date);

    public override bool IsValid(int kodeValue, Lovverk lovverk) => _isValidLovverk(Value(kodeValue), lovverk);

    public override bool HoldsAlways(int kodeValue, Lovverk lovverk) => _holdsAlways(Value(kodeValue), lovverk);

    public override KodeEntry? FindEntry(int kodeValue) => _entry(Value(kodeValue));

    public override bool TryParse(ReadOnlySpan<char> kode, out int kodeValue)
    {
        var read = _parse(kode, out var value);
        kodeValue = Unsafe.BitCast<T, int>(value);
        return read;
    }

    public override bool TryParse(ReadOnlySpan<byte> utf8Kode, out int kodeValue)
    {
        var read = _parseUtf8(utf8Kode, out var value);
        kodeValue = Unsafe.BitCast<T, int>(value);
        return read;
    }

    public override string ToJson(int? kodeValue) =>
        JsonSerializer.Serialize(kodeValue is { } number ? Value(number) : (T?)null);

    public override int FromJson(string json) => Unsafe.BitCast<T, int>(JsonSerializer.Deserialize<T>(json));

    public override int? FromJsonNullable(string json) =>
        JsonSerializer.Deserialize<T?>(json) is { } value ? Unsafe.BitCast<T, int>(value) : null;

    private static T Value(int kodeValue) => Unsafe.BitCast<int, T>(kodeValue);

    private static TDelegate Bind<TDelegate>(Type companion, string name)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType);
        return companion.GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static, [.. parameters])!.CreateDelegate<TDelegate>();
    }
}
