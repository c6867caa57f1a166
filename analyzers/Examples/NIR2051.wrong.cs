using Nir.Sdk.Kodeverk;

static class KodeverkReading
{
    static Klageutfall Outcome => (Klageutfall)99;
}
