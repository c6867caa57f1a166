namespace Fagsystem.Web.Overfoering;

/// <summary>Where the register's own page is, for a link.</summary>
public sealed record FakePage(Uri? Address);
