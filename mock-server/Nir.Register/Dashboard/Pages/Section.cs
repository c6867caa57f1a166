namespace Nir.Register.Dashboard.Pages;

/// <summary>The entries of the menu.</summary>
internal enum Section
{
    /// <summary>What came in.</summary>
    Requests = 1,

    /// <summary>The persons that the register knows.</summary>
    Persons = 2,

    /// <summary>What the clients do badly.</summary>
    Findings = 3,

    /// <summary>The personliste, the reports and the statistics.</summary>
    Reports = 7,

    /// <summary>The register's date, and what keeps calls from being answered.</summary>
    Clock = 4,

    /// <summary>The faults that are on, and those that can be put on.</summary>
    Faults = 5,

    /// <summary>The registers below <c>/t/</c>.</summary>
    Tenants = 6,
}
