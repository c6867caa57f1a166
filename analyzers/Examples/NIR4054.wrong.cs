using Nir.Sdk.Identifikatorer;

static class Testdata
{
    static Foedselsnummer Kari => Foedselsnummer.Parse("<et virkelig fødselsnummer>");
}
