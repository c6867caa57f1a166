using Microsoft.AspNetCore.Http;
using Nir.Register.Register;

namespace Nir.Register.Contract;

/// <summary>Knows who calls.</summary>
internal interface IAccess
{
    /// <summary>The caller. A call without a good token is refused.</summary>
    Caller FindCaller(HttpContext context);
}
