using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerJsonTests : MaskertJsonTests<Foedselsnummer>
{
    protected override string Tekst => Nummerbygger.SyntetiskFoedselsnummer();

    protected override string Skrevet => Foedselsnummer.Maske;

    protected override JsonConverter<Foedselsnummer> Konverter => new FoedselsnummerJsonConverter();

    protected override JsonConverter<Foedselsnummer> Raakonverter => new RaaFoedselsnummerConverter();

    protected override string RaattNavn => "RaaFoedselsnummerConverter";
}
