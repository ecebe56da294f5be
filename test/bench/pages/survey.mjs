import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.css';
import 'survey-js-ui';
import { generated } from '../forms/generated.mjs';
import { surveyDefinition } from '../forms/survey-definition.mjs';

const survey = new Model(surveyDefinition(generated(Number(document.documentElement.dataset.count))));
survey.render(document.querySelector('#survey'));
