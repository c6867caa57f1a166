using Nir.Sdk.Kodeverk;

static class Kodeverkslesing
{
    static Klageutfall Utfall => (Klageutfall)99;
}
