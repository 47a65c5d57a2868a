using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// A page has a property <c>Form</c> and its fields are named <c>Form.Title</c>; the action that reads them has a
/// parameter <c>form</c>. This binds the one to the other under exactly that name, so that errors and the ids of
/// fields are spelled alike.
/// </summary>
public sealed class FormParameters : IParameterModelConvention
{
    public const string Prefix = "Form";

    public void Apply(ParameterModel parameter)
    {
        if (parameter.ParameterName == "form")
        {
            parameter.BindingInfo ??= new BindingInfo();
            parameter.BindingInfo.BinderModelName = Prefix;
        }
    }
}
