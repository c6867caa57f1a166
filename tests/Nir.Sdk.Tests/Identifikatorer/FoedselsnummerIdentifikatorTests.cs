using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerIdentifikatorTests : IdentifikatorTests<Foedselsnummer>
{
    protected override string Navn => "fødselsnummer";

    protected override string AValidOne => NumberBuilder.SyntheticFoedselsnummer();

    protected override Gen<string> Valid => IdentifikatorProperty.Foedselsnummer;

    protected override bool IsGiven(Foedselsnummer value) => value.IsGiven;

    protected override string Digits(Foedselsnummer value) => value.RevealValue();

    protected override (bool Read, Foedselsnummer Verdi, ParseError Error) Read(ReadOnlySpan<char> text) =>
        (Foedselsnummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, Foedselsnummer Verdi, ParseError Error) ReadUtf8(ReadOnlySpan<byte> text) =>
        (Foedselsnummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, Foedselsnummer Verdi) ReadString(string? text) => (Foedselsnummer.TryParse(text, out var value), value);

    protected override bool IsEqual(Foedselsnummer left, Foedselsnummer right) => left == right;

    protected override bool IsDifferent(Foedselsnummer left, Foedselsnummer right) => left != right;
}
