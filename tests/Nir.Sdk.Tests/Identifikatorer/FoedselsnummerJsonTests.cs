using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerJsonTests : MaskedJsonTests<Foedselsnummer>
{
    protected override string Tekst => NumberBuilder.SyntheticFoedselsnummer();

    protected override string Written => Foedselsnummer.Mask;

    protected override JsonConverter<Foedselsnummer> ListConversion => new FoedselsnummerJsonConverter();

    protected override JsonConverter<Foedselsnummer> RawConverter => new RawFoedselsnummerConverter();

    protected override string RawName => "RawFoedselsnummerConverter";
}
