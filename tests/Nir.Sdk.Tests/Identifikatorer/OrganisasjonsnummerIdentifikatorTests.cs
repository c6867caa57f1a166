using FsCheck;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class OrganisasjonsnummerIdentifikatorTests : IdentifikatorTests<Organisasjonsnummer>
{
    protected override string Navn => "organisasjonsnummer";

    protected override string AValidOne => NumberBuilder.Organisasjonsnummer(12_345_678)!;

    protected override Gen<string> Valid => IdentifikatorProperty.Organisasjonsnummer;

    protected override bool IsGiven(Organisasjonsnummer value) => value.IsGiven;

    protected override string Digits(Organisasjonsnummer value) => value.ToString();

    protected override (bool Read, Organisasjonsnummer Verdi, ParseError Error) Read(ReadOnlySpan<char> text) =>
        (Organisasjonsnummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, Organisasjonsnummer Verdi, ParseError Error) ReadUtf8(ReadOnlySpan<byte> text) =>
        (Organisasjonsnummer.TryParse(text, out var value, out var error), value, error);

    protected override (bool Read, Organisasjonsnummer Verdi) ReadString(string? text) => (Organisasjonsnummer.TryParse(text, out var value), value);

    protected override bool IsEqual(Organisasjonsnummer left, Organisasjonsnummer right) => left == right;

    protected override bool IsDifferent(Organisasjonsnummer left, Organisasjonsnummer right) => left != right;
}
