namespace Fagsystem.Connections;

/// <summary>The municipality's two users. It prints without the secrets.</summary>
internal sealed record Logins(Login Intro, Login Norsk);
