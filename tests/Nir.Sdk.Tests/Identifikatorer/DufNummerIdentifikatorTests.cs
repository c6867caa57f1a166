using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerIdentifikatorTests : IdentifikatorTests<DufNummer>
{
    protected override string Navn => "DUF-nummer";

    protected override string AValidOne => NumberBuilder.SyntheticDufNummer();

    protected override Gen<string> Valid => IdentifikatorProperty.DufNummer;

    protected override bool IsGiven(DufNummer value) => value.IsGiven;

    protected override string Digits(DufNummer value) => value.RevealValue();

    protected override (bool Read, DufNummer Verdi, ParseError Error) Read(ReadOnlySpan<char> text) =>
        (DufNummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, DufNummer Verdi, ParseError Error) ReadUtf8(ReadOnlySpan<byte> text) =>
        (DufNummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, DufNummer Verdi) ReadString(string? text) => (DufNummer.TryParse(text, out var value), value);

    protected override bool IsEqual(DufNummer left, DufNummer right) => left == right;

    protected override bool IsDifferent(DufNummer left, DufNummer right) => left != right;
}
