using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class KommunenummerIdentifikatorTests : IdentifikatorTests<Kommunenummer>
{
    protected override string Navn => "kommunenummer";

    protected override string AValidOne => "0301";

    protected override Gen<string> Valid => IdentifikatorProperty.Kommunenummer;

    protected override bool IsGiven(Kommunenummer value) => value.IsGiven;

    protected override string Digits(Kommunenummer value) => value.ToString();

    protected override (bool Read, Kommunenummer Verdi, ParseError Error) Read(ReadOnlySpan<char> text) =>
        (Kommunenummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, Kommunenummer Verdi, ParseError Error) ReadUtf8(ReadOnlySpan<byte> text) =>
        (Kommunenummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, Kommunenummer Verdi) ReadString(string? text) => (Kommunenummer.TryParse(text, out var value), value);

    protected override bool IsEqual(Kommunenummer left, Kommunenummer right) => left == right;

    protected override bool IsDifferent(Kommunenummer left, Kommunenummer right) => left != right;
}
