using Nir.Sdk.Identifikatorer;

namespace Fagsystem.Connections;

/// <summary>A municipality's two users. It prints without the secrets.</summary>
internal sealed record Logins(Kommunenummer Kommune, Login Intro, Login Norsk);
