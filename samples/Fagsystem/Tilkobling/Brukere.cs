namespace Fagsystem.Tilkobling;

/// <summary>The municipality's two users. It prints without the secrets.</summary>
internal sealed record Brukere(Bruker Intro, Bruker Norsk);
